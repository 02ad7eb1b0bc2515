package io.latchkey.payments.deposit;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.payments.deposit.DepositActor.BOOKINGS;
import static io.latchkey.payments.deposit.DepositActor.PROVIDER;
import static io.latchkey.payments.deposit.DepositState.HELD;
import static io.latchkey.payments.deposit.DepositState.NONE;
import static io.latchkey.payments.deposit.DepositState.RETURNED;
import static io.latchkey.payments.deposit.DepositStep.HOLD;
import static io.latchkey.payments.deposit.DepositStep.RETURN;
import static io.latchkey.payments.deposit.DepositStep.SPLIT;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a security deposit. */
public final class DepositTransitions {

    public static final LifeCycle<DepositState, DepositStep, DepositActor> TABLE = LifeCycle.startingIn(
            NONE,
            on(NONE, HOLD, PROVIDER, HELD).when("captured with the price"),
            on(HELD, RETURN, BOOKINGS, RETURNED),
            on(HELD, SPLIT, BOOKINGS, DepositState.SPLIT).when("some to the host, or all"));

    private DepositTransitions() {}
}
