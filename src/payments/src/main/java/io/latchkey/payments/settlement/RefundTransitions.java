package io.latchkey.payments.settlement;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.settlement.RefundActor.OPERATOR;
import static io.latchkey.payments.settlement.RefundActor.PROVIDER;
import static io.latchkey.payments.settlement.RefundActor.TIMER;
import static io.latchkey.payments.settlement.RefundState.DONE;
import static io.latchkey.payments.settlement.RefundState.ENDED;
import static io.latchkey.payments.settlement.RefundState.OPEN;
import static io.latchkey.payments.settlement.RefundStep.CONFLICT;
import static io.latchkey.payments.settlement.RefundStep.DECLINE;
import static io.latchkey.payments.settlement.RefundStep.END;
import static io.latchkey.payments.settlement.RefundStep.REDUCE;
import static io.latchkey.payments.settlement.RefundStep.RETURN;
import static io.latchkey.payments.settlement.RefundStep.SEND;
import static io.latchkey.payments.settlement.RefundStep.SUCCEED;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a refund. A promise is open until the provider has kept it, or the guest
 * has got the money in another way. */
public final class RefundTransitions {

    public static final LifeCycle<RefundState, RefundStep, RefundActor> TABLE = LifeCycle.startingIn(
            OPEN,
            on(OPEN, SEND, TIMER, OPEN).when("no call of the payment is under way, none of it in conflict"),
            on(OPEN, DECLINE, PROVIDER, OPEN).when("sent again as a new call, later each time"),
            on(OPEN, CONFLICT, PROVIDER, OPEN).when("another amount, an operator decides"),
            on(OPEN, SUCCEED, PROVIDER, DONE),
            on(OPEN, END, OPERATOR, ENDED).when("failed, and the guest has got it in another way"),
            on(OPEN, END, PROVIDER, ENDED).when("the guest's bank has taken the money itself"),
            on(OPEN, REDUCE, PROVIDER, OPEN).when("the guest's bank has taken a part of it itself"),
            on(DONE, RETURN, PROVIDER, OPEN).when("the guest's bank has sent it back"));

    private RefundTransitions() {}
}
