package io.latchkey.payments.dispute;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.dispute.DisputeActor.OPERATOR;
import static io.latchkey.payments.dispute.DisputeActor.PROVIDER;
import static io.latchkey.payments.dispute.DisputeState.ACCEPTED;
import static io.latchkey.payments.dispute.DisputeState.EVIDENCE_SENT;
import static io.latchkey.payments.dispute.DisputeState.LOST;
import static io.latchkey.payments.dispute.DisputeState.OPEN;
import static io.latchkey.payments.dispute.DisputeState.WON;
import static io.latchkey.payments.dispute.DisputeStep.ACCEPT;
import static io.latchkey.payments.dispute.DisputeStep.LOSE;
import static io.latchkey.payments.dispute.DisputeStep.SEND_EVIDENCE;
import static io.latchkey.payments.dispute.DisputeStep.WIN;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a dispute. The provider's word ends each: what an operator wants is done when it says so. */
public final class DisputeTransitions {

    public static final LifeCycle<DisputeState, DisputeStep, DisputeActor> TABLE = LifeCycle.startingIn(
            OPEN,
            on(OPEN, SEND_EVIDENCE, OPERATOR, EVIDENCE_SENT).when("once the provider has it"),
            on(OPEN, SEND_EVIDENCE, PROVIDER, EVIDENCE_SENT).when("sent on the provider's pages"),
            on(OPEN, ACCEPT, OPERATOR, ACCEPTED).when("once the provider has it"),
            on(OPEN, WIN, PROVIDER, WON),
            on(OPEN, LOSE, PROVIDER, LOST).when("also if no evidence came in time"),
            on(EVIDENCE_SENT, WIN, PROVIDER, WON),
            on(EVIDENCE_SENT, LOSE, PROVIDER, LOST));

    private DisputeTransitions() {}
}
