package io.latchkey.bookings.change;

import static io.latchkey.bookings.change.ChangeActor.BOOKING;
import static io.latchkey.bookings.change.ChangeActor.GUEST;
import static io.latchkey.bookings.change.ChangeActor.OTHER_SIDE;
import static io.latchkey.bookings.change.ChangeActor.PAYMENTS;
import static io.latchkey.bookings.change.ChangeActor.PROPOSER;
import static io.latchkey.bookings.change.ChangeActor.TIMER;
import static io.latchkey.bookings.change.ChangeState.APPLIED;
import static io.latchkey.bookings.change.ChangeState.AWAITING_PAYMENT;
import static io.latchkey.bookings.change.ChangeState.DECLINED;
import static io.latchkey.bookings.change.ChangeState.EXPIRED;
import static io.latchkey.bookings.change.ChangeState.PROPOSED;
import static io.latchkey.bookings.change.ChangeState.WITHDRAWN;
import static io.latchkey.bookings.change.ChangeStep.ACCEPT;
import static io.latchkey.bookings.change.ChangeStep.APPLY;
import static io.latchkey.bookings.change.ChangeStep.DECLINE;
import static io.latchkey.bookings.change.ChangeStep.EXPIRE;
import static io.latchkey.bookings.change.ChangeStep.WITHDRAW;
import static io.latchkey.kernel.lifecycle.LifeCycle.on;

import io.latchkey.kernel.lifecycle.LifeCycle;

/** Every legal step of a change. Anything not listed is refused with ILLEGAL_TRANSITION. */
public final class ChangeTransitions {

    public static final LifeCycle<ChangeState, ChangeStep, ChangeActor> TABLE = LifeCycle.startingIn(
            PROPOSED,
            on(PROPOSED, APPLY, OTHER_SIDE, APPLIED).when("accepted, nothing more to pay"),
            on(PROPOSED, ACCEPT, OTHER_SIDE, AWAITING_PAYMENT).when("accepted, dearer than before"),
            on(PROPOSED, DECLINE, OTHER_SIDE, DECLINED),
            on(PROPOSED, WITHDRAW, PROPOSER, WITHDRAWN),
            on(PROPOSED, EXPIRE, TIMER, EXPIRED).when("24 h unanswered, at latest when it would come too late"),
            on(PROPOSED, EXPIRE, BOOKING, EXPIRED).when("the booking has ended"),
            on(AWAITING_PAYMENT, APPLY, PAYMENTS, APPLIED).when("the difference is in escrow"),
            on(AWAITING_PAYMENT, WITHDRAW, PROPOSER, WITHDRAWN),
            on(AWAITING_PAYMENT, WITHDRAW, GUEST, WITHDRAWN).when("does not want to pay"),
            on(AWAITING_PAYMENT, EXPIRE, TIMER, EXPIRED).when("24 h unpaid, at latest when it would come too late"),
            on(AWAITING_PAYMENT, EXPIRE, BOOKING, EXPIRED).when("the booking has ended"));

    private ChangeTransitions() {}
}
