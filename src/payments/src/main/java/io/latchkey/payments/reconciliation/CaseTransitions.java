package io.latchkey.payments.reconciliation;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.reconciliation.CaseActor.OPERATOR;
import static io.latchkey.payments.reconciliation.CaseActor.RECONCILIATION;
import static io.latchkey.payments.reconciliation.CaseState.OPEN;
import static io.latchkey.payments.reconciliation.CaseState.RESOLVED;
import static io.latchkey.payments.reconciliation.CaseState.VANISHED;
import static io.latchkey.payments.reconciliation.CaseStep.RESOLVE;
import static io.latchkey.payments.reconciliation.CaseStep.RETURN;
import static io.latchkey.payments.reconciliation.CaseStep.VANISH;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a difference. */
public final class CaseTransitions {

    public static final LifeCycle<CaseState, CaseStep, CaseActor> TABLE = LifeCycle.startingIn(
            OPEN,
            on(OPEN, RESOLVE, OPERATOR, RESOLVED).when("accepted, with a reason"),
            on(OPEN, VANISH, RECONCILIATION, VANISHED).when("both sides are the same now"),
            on(VANISHED, RETURN, RECONCILIATION, OPEN).when("apart again"),
            on(RESOLVED, RETURN, RECONCILIATION, OPEN).when("apart by another amount than was accepted"));

    private CaseTransitions() {}
}
