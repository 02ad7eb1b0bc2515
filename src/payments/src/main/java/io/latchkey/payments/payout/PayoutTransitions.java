package io.latchkey.payments.payout;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.payout.PayoutActor.OPERATOR;
import static io.latchkey.payments.payout.PayoutActor.PROVIDER;
import static io.latchkey.payments.payout.PayoutActor.TIMER;
import static io.latchkey.payments.payout.PayoutState.FAILED;
import static io.latchkey.payments.payout.PayoutState.IN_TRANSIT;
import static io.latchkey.payments.payout.PayoutState.PAID;
import static io.latchkey.payments.payout.PayoutState.WAITING;
import static io.latchkey.payments.payout.PayoutStep.FAIL;
import static io.latchkey.payments.payout.PayoutStep.PAY;
import static io.latchkey.payments.payout.PayoutStep.SEND;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a payout. */
public final class PayoutTransitions {

    public static final LifeCycle<PayoutState, PayoutStep, PayoutActor> TABLE = LifeCycle.startingIn(
            WAITING,
            on(WAITING, SEND, TIMER, IN_TRANSIT).when("the payout account is ready"),
            on(IN_TRANSIT, PAY, PROVIDER, PAID),
            on(IN_TRANSIT, FAIL, PROVIDER, FAILED),
            on(IN_TRANSIT, PAY, OPERATOR, PAID).when("the provider paid another amount than it was asked to"),
            on(IN_TRANSIT, FAIL, OPERATOR, FAILED).when("it paid nothing, or in another currency"));

    private PayoutTransitions() {}
}
