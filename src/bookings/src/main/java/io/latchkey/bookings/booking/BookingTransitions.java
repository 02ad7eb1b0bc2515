package io.latchkey.bookings.booking;

import static io.latchkey.bookings.booking.Actor.GUEST;
import static io.latchkey.bookings.booking.Actor.HOST;
import static io.latchkey.bookings.booking.Actor.OPERATOR;
import static io.latchkey.bookings.booking.Actor.PAYMENTS;
import static io.latchkey.bookings.booking.Actor.TIMER;
import static io.latchkey.bookings.booking.BookingState.ACCEPTED;
import static io.latchkey.bookings.booking.BookingState.AWAITING_PAYMENT;
import static io.latchkey.bookings.booking.BookingState.CANCELLED;
import static io.latchkey.bookings.booking.BookingState.COMPLETED;
import static io.latchkey.bookings.booking.BookingState.CONFIRMED;
import static io.latchkey.bookings.booking.BookingState.DECLINED;
import static io.latchkey.bookings.booking.BookingState.EXPIRED;
import static io.latchkey.bookings.booking.BookingState.IN_PROGRESS;
import static io.latchkey.bookings.booking.BookingState.REQUESTED;
import static io.latchkey.bookings.booking.BookingStep.ACCEPT;
import static io.latchkey.bookings.booking.BookingStep.AUTHORIZE;
import static io.latchkey.bookings.booking.BookingStep.CANCEL;
import static io.latchkey.bookings.booking.BookingStep.CHANGED;
import static io.latchkey.bookings.booking.BookingStep.CHECK_IN;
import static io.latchkey.bookings.booking.BookingStep.CHECK_OUT;
import static io.latchkey.bookings.booking.BookingStep.CONFIRM;
import static io.latchkey.bookings.booking.BookingStep.DECLINE;
import static io.latchkey.bookings.booking.BookingStep.END;
import static io.latchkey.bookings.booking.BookingStep.EXPIRE;
import static io.latchkey.bookings.booking.BookingStep.REFUSE_CAPTURE;
import static io.latchkey.bookings.booking.BookingStep.REFUSE_ORDER;
import static io.latchkey.bookings.booking.BookingStep.REPORT_NO_SHOW;
import static io.latchkey.bookings.booking.BookingStep.START;
import static io.latchkey.bookings.booking.BookingStep.WITHDRAW;
import static io.latchkey.bookings.booking.Deadline.ANSWER_DUE;
import static io.latchkey.bookings.booking.Deadline.ENDS;
import static io.latchkey.bookings.booking.Deadline.HOLD_EXPIRES;
import static io.latchkey.bookings.booking.Deadline.MONEY_DUE;
import static io.latchkey.bookings.booking.Deadline.STARTS;
import static io.latchkey.bookings.booking.Effect.CAPTURE_MONEY;
import static io.latchkey.bookings.booking.Effect.CHARGE_OWED;
import static io.latchkey.bookings.booking.Effect.DIVIDE_MONEY;
import static io.latchkey.bookings.booking.Effect.FREE_REST;
import static io.latchkey.bookings.booking.Effect.FREE_UNITS;
import static io.latchkey.bookings.booking.Effect.FREE_UNUSED;
import static io.latchkey.bookings.booking.Effect.HOLD_UNITS;
import static io.latchkey.bookings.booking.Effect.KEEP_UNITS;
import static io.latchkey.bookings.booking.Effect.MOVE_IN;
import static io.latchkey.bookings.booking.Effect.PLAN_DEPOSIT;
import static io.latchkey.bookings.booking.Effect.PLAN_RELEASE;
import static io.latchkey.bookings.booking.Effect.REFUND_ALL;
import static io.latchkey.bookings.booking.Effect.REFUND_UNUSED;
import static io.latchkey.bookings.booking.Effect.RETURN_COUPON;
import static io.latchkey.bookings.booking.Effect.RETURN_DEPOSIT;
import static io.latchkey.bookings.booking.Effect.RETURN_MONEY;
import static io.latchkey.bookings.booking.Guard.AGREED;
import static io.latchkey.bookings.booking.Guard.HOST_HAS_TO_AGREE;
import static io.latchkey.bookings.booking.Guard.NOBODY_CAME_FOR_25_MINUTES;
import static io.latchkey.bookings.booking.Guard.NOT_CHECKED_IN_YET;
import static io.latchkey.bookings.booking.Guard.ON_ARRIVAL_DAY;
import static io.latchkey.bookings.booking.Guard.REFUSED_BEFORE;
import static io.latchkey.bookings.booking.Guard.REFUSED_FOR_THE_FIRST_TIME;
import static io.latchkey.bookings.booking.Transition.on;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every legal step of a booking. Anything not listed is refused with ILLEGAL_TRANSITION. */
public final class BookingTransitions {

    public static final List<Transition> TABLE = List.of(
            on(AWAITING_PAYMENT, AUTHORIZE, PAYMENTS, ACCEPTED).when(AGREED).with(KEEP_UNITS, CAPTURE_MONEY),
            on(AWAITING_PAYMENT, AUTHORIZE, PAYMENTS, REQUESTED)
                    .when(HOST_HAS_TO_AGREE)
                    .with(HOLD_UNITS),
            on(AWAITING_PAYMENT, WITHDRAW, GUEST, CANCELLED).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(AWAITING_PAYMENT, EXPIRE, TIMER, EXPIRED).at(HOLD_EXPIRES).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(AWAITING_PAYMENT, REFUSE_ORDER, PAYMENTS, EXPIRED).with(FREE_UNITS, RETURN_COUPON),
            on(REQUESTED, ACCEPT, HOST, ACCEPTED).with(KEEP_UNITS, CAPTURE_MONEY),
            on(REQUESTED, DECLINE, HOST, DECLINED).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(REQUESTED, WITHDRAW, GUEST, CANCELLED).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(REQUESTED, EXPIRE, TIMER, EXPIRED).at(ANSWER_DUE).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(ACCEPTED, CONFIRM, PAYMENTS, CONFIRMED),
            on(ACCEPTED, REFUSE_CAPTURE, PAYMENTS, AWAITING_PAYMENT)
                    .when(REFUSED_FOR_THE_FIRST_TIME)
                    .with(HOLD_UNITS),
            on(ACCEPTED, REFUSE_CAPTURE, PAYMENTS, EXPIRED)
                    .when(REFUSED_BEFORE)
                    .with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(ACCEPTED, EXPIRE, TIMER, EXPIRED).at(MONEY_DUE).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(ACCEPTED, CANCEL, GUEST, CANCELLED).or(OPERATOR).with(FREE_UNITS, CHARGE_OWED),
            on(ACCEPTED, CANCEL, HOST, CANCELLED).with(FREE_UNITS, RETURN_MONEY, RETURN_COUPON),
            on(CONFIRMED, CANCEL, GUEST, CANCELLED).or(OPERATOR).with(FREE_UNITS, DIVIDE_MONEY, RETURN_DEPOSIT),
            on(CONFIRMED, CANCEL, HOST, CANCELLED).with(FREE_UNITS, REFUND_ALL, RETURN_COUPON, RETURN_DEPOSIT),
            on(CONFIRMED, CHANGED, GUEST, CONFIRMED).or(HOST, PAYMENTS),
            on(CONFIRMED, START, TIMER, IN_PROGRESS).at(STARTS).with(MOVE_IN, PLAN_RELEASE),
            on(CONFIRMED, CHECK_IN, GUEST, IN_PROGRESS)
                    .or(HOST)
                    .when(ON_ARRIVAL_DAY)
                    .with(MOVE_IN, PLAN_RELEASE),
            on(CONFIRMED, REPORT_NO_SHOW, HOST, COMPLETED)
                    .when(NOBODY_CAME_FOR_25_MINUTES)
                    .with(FREE_UNUSED, DIVIDE_MONEY, PLAN_DEPOSIT),
            on(IN_PROGRESS, CHANGED, GUEST, IN_PROGRESS).or(HOST, PAYMENTS),
            on(IN_PROGRESS, CHECK_IN, GUEST, IN_PROGRESS).or(HOST).when(NOT_CHECKED_IN_YET),
            on(IN_PROGRESS, REPORT_NO_SHOW, HOST, COMPLETED)
                    .when(NOBODY_CAME_FOR_25_MINUTES)
                    .with(FREE_UNUSED, DIVIDE_MONEY, PLAN_DEPOSIT),
            on(IN_PROGRESS, CHECK_OUT, GUEST, COMPLETED).with(FREE_REST, DIVIDE_MONEY, PLAN_DEPOSIT),
            on(IN_PROGRESS, CHECK_OUT, HOST, COMPLETED).with(FREE_REST, REFUND_UNUSED, PLAN_DEPOSIT),
            on(IN_PROGRESS, END, TIMER, COMPLETED).at(ENDS).with(PLAN_DEPOSIT));

    private BookingTransitions() {}

    /** The rows that leave a state. */
    public static Stream<Transition> from(BookingState state) {
        return TABLE.stream().filter(row -> row.from() == state);
    }

    /** The row the clock takes in a state, if there is one. */
    static Optional<Transition> timed(BookingState state) {
        return from(state).filter(row -> row.deadline().isPresent()).findFirst();
    }

    /** Whether the booking may take the step now; nothing changes. */
    static Verdict judge(Booking booking, BookingStep step, Actor actor, Instant now) {
        List<Transition> theirs = TABLE.stream()
                .filter(row -> row.step() == step && row.actors().contains(actor))
                .toList();
        if (theirs.isEmpty()) {
            return new Verdict.NotTheirs(step, actor);
        }
        List<Transition> rows =
                theirs.stream().filter(row -> row.from() == booking.state()).toList();
        if (rows.isEmpty()) {
            return new Verdict.NotNow("A booking that is " + booking.state() + " has no step " + step.word() + ".");
        }
        return rows.stream()
                .filter(row -> booking.holds(row.guard(), now)
                        && row.deadline()
                                .map(deadline -> booking.isReached(deadline, now))
                                .orElse(true))
                .findFirst()
                .<Verdict>map(Verdict.Taken::new)
                .orElseGet(() -> new Verdict.NotNow(
                        "Possible only " + rows.getFirst().guard().words() + "."));
    }
}
