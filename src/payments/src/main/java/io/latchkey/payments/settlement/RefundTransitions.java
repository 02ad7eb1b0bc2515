package io.latchkey.payments.settlement;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.settlement.RefundActor.PROVIDER;
import static io.latchkey.payments.settlement.RefundActor.TIMER;
import static io.latchkey.payments.settlement.RefundState.DONE;
import static io.latchkey.payments.settlement.RefundState.OPEN;
import static io.latchkey.payments.settlement.RefundStep.CONFLICT;
import static io.latchkey.payments.settlement.RefundStep.DECLINE;
import static io.latchkey.payments.settlement.RefundStep.SEND;
import static io.latchkey.payments.settlement.RefundStep.SUCCEED;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a refund. A promise is never taken back, so it is open until the provider has kept it. */
public final class RefundTransitions {

    public static final LifeCycle<RefundState, RefundStep, RefundActor> TABLE = LifeCycle.startingIn(
            OPEN,
            on(OPEN, SEND, TIMER, OPEN).when("no call of the payment is under way, none of it in conflict"),
            on(OPEN, DECLINE, PROVIDER, OPEN).when("sent again as a new call, later each time"),
            on(OPEN, CONFLICT, PROVIDER, OPEN).when("another amount, an operator decides"),
            on(OPEN, SUCCEED, PROVIDER, DONE));

    private RefundTransitions() {}
}
