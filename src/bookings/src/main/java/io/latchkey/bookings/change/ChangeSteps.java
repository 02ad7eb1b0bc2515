package io.latchkey.bookings.change;

import io.latchkey.bookings.availability.store.ChangedOccupancies;
import io.latchkey.bookings.availability.store.Claim;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Carries out what the rows of the table bring with them; inside the transaction that holds the booking's lock. */
@ApplicationScoped
class ChangeSteps {

    private final ChangeRepository changes;
    private final Agreements bookings;
    private final ChangedOccupancies occupancies;
    private final ChangeFunds funds;
    private final ChangeTimers timers;
    private final EventLog events;
    private final InstantSource clock;

    ChangeSteps(
            ChangeRepository changes,
            Agreements bookings,
            ChangedOccupancies occupancies,
            ChangeFunds funds,
            ChangeTimers timers,
            EventLog events,
            InstantSource clock) {
        this.changes = changes;
        this.bookings = bookings;
        this.occupancies = occupancies;
        this.funds = funds;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    void propose(Change change) {
        changes.add(change);
        timers.plan(change);
        tell(change, ChangeStep.PROPOSE);
    }

    /**
     * Decides again under the units' lock; then the booking is changed, or its new units are held until the guest has
     * paid.
     *
     * @throws ProblemException CHANGE_NOT_POSSIBLE, ILLEGAL_TRANSITION or NOT_AVAILABLE
     */
    void accept(Change change, Booking booking, Actor by) {
        if (!change.isPossibleFor(booking)) {
            throw ChangePlanner.onlyTheEnd();
        }
        funds.requireMovable(change);
        Instant now = clock.instant();
        Offer wished = change.after();
        Available room = bookings.makeRoom(wished, new ChangeDecision(booking, wished.request(), now), now);
        Offer decided = wished.changed(wished.request(), wished.extras(), room.use(), wished.stayPrice());
        change.agreeOn(decided, room.units(), room.occupied());
        if (change.difference().isPositive()) {
            waitForPayment(change, booking, now);
        } else {
            apply(change, booking, by);
        }
    }

    private void waitForPayment(Change change, Booking booking, Instant now) {
        change.take(ChangeStep.ACCEPT);
        change.startLife(now);
        int rows = occupancies.holdBeyond(claim(change, change.expiresAt()), booking.id(), change.account(), now);
        change.waitForPayment(funds.orderSupplement(change, booking), rows);
        timers.plan(change);
        tell(change, ChangeStep.ACCEPT);
    }

    /** The booking becomes what was agreed on; its old range is free in the same transaction. */
    void apply(Change change, Booking booking, Actor by) {
        change.take(ChangeStep.APPLY);
        Instant now = clock.instant();
        occupancies.replace(claim(change, now), change.account(), now);
        funds.follow(change);
        bookings.change(booking, change.after(), change.unitIds(), by);
        tell(change, ChangeStep.APPLY);
    }

    /** It did not come about: what it held is free, what was paid for it goes back. */
    void end(Change change, ChangeStep step) {
        boolean waited = change.state() == ChangeState.AWAITING_PAYMENT;
        change.take(step);
        if (waited) {
            Offer before = change.before();
            occupancies.release(
                    before.calendarGroup(),
                    change.bookingId(),
                    change.account(),
                    !before.chosenUnits().isEmpty());
            funds.giveBack(change);
        }
        tell(change, step);
    }

    private static Claim claim(Change change, Instant expiresAt) {
        Offer after = change.after();
        return new Claim(
                after.calendarGroup(),
                after.listingId(),
                !after.chosenUnits().isEmpty(),
                List.of(new Claim.Part(change.bookingId(), change.unitIds(), after.use(), change.occupied())),
                expiresAt);
    }

    private void tell(Change change, ChangeStep step) {
        changes.flush();
        events.append(step.eventType(), change.id().toString(), ChangeView.of(change));
    }
}
