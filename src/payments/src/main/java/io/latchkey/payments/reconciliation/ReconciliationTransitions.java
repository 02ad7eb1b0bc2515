package io.latchkey.payments.reconciliation;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.reconciliation.ReconciliationActor.PROVIDER;
import static io.latchkey.payments.reconciliation.ReconciliationActor.US;
import static io.latchkey.payments.reconciliation.ReconciliationState.COMPARING;
import static io.latchkey.payments.reconciliation.ReconciliationState.FINISHED;
import static io.latchkey.payments.reconciliation.ReconciliationState.LISTING;
import static io.latchkey.payments.reconciliation.ReconciliationState.NOT_OFFERED;
import static io.latchkey.payments.reconciliation.ReconciliationStep.END_LIST;
import static io.latchkey.payments.reconciliation.ReconciliationStep.FINISH;
import static io.latchkey.payments.reconciliation.ReconciliationStep.REFUSE;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a comparison. */
public final class ReconciliationTransitions {

    public static final LifeCycle<ReconciliationState, ReconciliationStep, ReconciliationActor> TABLE =
            LifeCycle.startingIn(
                    LISTING,
                    on(LISTING, END_LIST, PROVIDER, COMPARING),
                    on(LISTING, REFUSE, PROVIDER, NOT_OFFERED),
                    on(COMPARING, FINISH, US, FINISHED));

    private ReconciliationTransitions() {}
}
