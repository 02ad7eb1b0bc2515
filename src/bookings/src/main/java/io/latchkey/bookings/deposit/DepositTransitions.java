package io.latchkey.bookings.deposit;

import static io.latchkey.bookings.deposit.DepositActor.BOOKING;
import static io.latchkey.bookings.deposit.DepositActor.CLAIM;
import static io.latchkey.bookings.deposit.DepositActor.PAYMENTS;
import static io.latchkey.bookings.deposit.DepositActor.TIMER;
import static io.latchkey.bookings.deposit.DepositState.FROZEN;
import static io.latchkey.bookings.deposit.DepositState.HELD;
import static io.latchkey.bookings.deposit.DepositState.NONE;
import static io.latchkey.bookings.deposit.DepositState.RETURNED;
import static io.latchkey.bookings.deposit.DepositStep.FREEZE;
import static io.latchkey.bookings.deposit.DepositStep.HOLD;
import static io.latchkey.bookings.deposit.DepositStep.RETURN;
import static io.latchkey.bookings.deposit.DepositStep.SPLIT;
import static io.latchkey.bookings.deposit.DepositStep.UNFREEZE;
import static io.latchkey.kernel.lifecycle.LifeCycle.on;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a security deposit. */
public final class DepositTransitions {

    public static final LifeCycle<DepositState, DepositStep, DepositActor> TABLE = LifeCycle.startingIn(
            NONE,
            on(NONE, HOLD, PAYMENTS, HELD).when("captured with the price"),
            on(HELD, FREEZE, CLAIM, FROZEN).when("a claim is open"),
            on(FROZEN, UNFREEZE, CLAIM, HELD).when("withdrawn"),
            on(HELD, RETURN, TIMER, RETURNED).when("3 days after the end"),
            on(HELD, RETURN, BOOKING, RETURNED).when("at once if it ends before the start"),
            on(HELD, RETURN, CLAIM, RETURNED).when("nothing to the host"),
            on(HELD, SPLIT, CLAIM, DepositState.SPLIT).when("some to the host, or all"),
            on(FROZEN, RETURN, CLAIM, RETURNED).when("nothing to the host"),
            on(FROZEN, SPLIT, CLAIM, DepositState.SPLIT).when("some to the host, or all"));

    private DepositTransitions() {}
}
