package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Takes steps: the table judges, the effects follow, the timers are set, the event is told. One transaction each. */
@ApplicationScoped
class BookingSteps {

    private final BookingRepository bookings;
    private final BookingEffects effects;
    private final BookingTimers timers;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final EventLog events;
    private final InstantSource clock;
    private final List<BookingListener> listeners;

    BookingSteps(
            BookingRepository bookings,
            BookingEffects effects,
            BookingTimers timers,
            EscrowService escrows,
            BookingDeposits deposits,
            EventLog events,
            InstantSource clock,
            @All List<BookingListener> listeners) {
        this.bookings = bookings;
        this.effects = effects;
        this.timers = timers;
        this.escrows = escrows;
        this.deposits = deposits;
        this.events = events;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** @throws ProblemException FORBIDDEN or ILLEGAL_TRANSITION */
    void require(Booking booking, BookingStep step, Actor actor) {
        switch (booking.take(step, actor, clock.instant())) {
            case Verdict.Taken(var row) -> follow(booking, row, actor);
            case Verdict.NotTheirs(var theStep, var who) ->
                throw new ProblemException(
                        PlatformProblem.FORBIDDEN, "The " + words(who) + " cannot " + theStep.word() + ".");
            case Verdict.NotNow(var why) ->
                throw new ProblemException(BookingsProblem.ILLEGAL_TRANSITION, why).with("state", booking.state());
        }
    }

    /** Takes the step if it is possible. False if not: then something else was faster, and nothing changes. */
    boolean tryTo(Booking booking, BookingStep step, Actor actor) {
        if (booking.take(step, actor, clock.instant()) instanceof Verdict.Taken(var row)) {
            follow(booking, row, actor);
            return true;
        }
        return false;
    }

    /** Takes every step that is due by now, in order: after a long sleep that may be more than one. */
    void catchUp(Booking booking) {
        boolean moved = true;
        while (moved) {
            moved = BookingTransitions.timed(booking.state())
                    .filter(row -> tryTo(booking, row.step(), Actor.TIMER))
                    .isPresent();
        }
    }

    private void follow(Booking booking, Transition row, Actor actor) {
        row.effects().forEach(effect -> effects.carryOut(effect, booking, row, actor));
        timers.plan(booking);
        if (booking.state().isFinal()) {
            listeners.forEach(listener -> listener.onEnd(booking));
        }
        if (row.step() == BookingStep.CHANGED) {
            listeners.forEach(listener -> listener.onMove(booking));
        }
        bookings.flush();
        tell(booking, escrows.of(booking.id()), row.step());
        settleWithoutCapture(booking, row);
    }

    /** The money may be in escrow already, be gone, or none may be due: then there is nothing to wait for. */
    private void settleWithoutCapture(Booking booking, Transition row) {
        if (row.effects().contains(Effect.CAPTURE_MONEY)) {
            Funds funds = escrows.of(booking.id());
            switch (funds.state()) {
                case HELD -> tryTo(booking, BookingStep.CONFIRM, Actor.PAYMENTS);
                case NONE, VOIDED ->
                    tryTo(booking, funds.isFree() ? BookingStep.CONFIRM : BookingStep.REFUSE_CAPTURE, Actor.PAYMENTS);
                case AUTHORIZED, FROZEN, RELEASED, PARTLY_REFUNDED, REFUNDED, CHARGED_BACK -> {}
            }
        }
    }

    /** Tells that the step was taken, with the whole booking as it is now and the version it is stored under. */
    BookingView tell(Booking booking, Funds funds, BookingStep step) {
        BookingView view = BookingView.of(booking, funds, deposits.of(booking));
        events.append(step.eventType(), booking.id().toString(), view);
        return view;
    }

    private static String words(Actor actor) {
        return actor.name().toLowerCase(Locale.ROOT);
    }
}
