package io.latchkey.bookings.change;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.escrow.Escrow;
import io.latchkey.bookings.escrow.EscrowListener;
import io.latchkey.kernel.id.ChangeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What the money of supplements does: in time and with its units held it is captured, and once it is in escrow the
 * change is applied. Everything later goes back, and the old booking stands.
 */
@ApplicationScoped
class ChangeMoney implements EscrowListener {

    private final ChangeRepository changes;
    private final ChangeSteps steps;
    private final ChangeFunds funds;
    private final ChangeTimers timers;
    private final Agreements bookings;
    private final OccupancyRepository occupancies;
    private final InstantSource clock;

    ChangeMoney(
            ChangeRepository changes,
            ChangeSteps steps,
            ChangeFunds funds,
            ChangeTimers timers,
            Agreements bookings,
            OccupancyRepository occupancies,
            InstantSource clock) {
        this.changes = changes;
        this.steps = steps;
        this.funds = funds;
        this.timers = timers;
        this.bookings = bookings;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Escrow escrow) {
        return escrow.isSupplement();
    }

    @Override
    public void onAuthorized(Escrow escrow, Instant at) {
        Change change = changeOf(escrow);
        boolean inTime = at.isBefore(change.expiresAt()) || clock.instant().isBefore(change.expiresAt());
        if (change.state() == ChangeState.AWAITING_PAYMENT && inTime && keepsItsUnits(change)) {
            change.secure();
            funds.capture(change);
        } else {
            giveUp(change);
        }
    }

    @Override
    public void onHeld(Escrow escrow) {
        Change change = changeOf(escrow);
        Booking booking = bookings.lock(change.bookingId());
        if (change.state() == ChangeState.AWAITING_PAYMENT && change.isPossibleFor(booking) && keepsItsUnits(change)) {
            steps.apply(change, booking, Actor.PAYMENTS);
        } else {
            giveUp(change);
        }
    }

    @Override
    public void onOrderRefused(Escrow escrow) {
        giveUp(changeOf(escrow));
    }

    /** The guest may pay again as long as the change lives. */
    @Override
    public void onLost(Escrow escrow) {
        Change change = changeOf(escrow);
        change.loseSecurity();
        if (change.state() == ChangeState.AWAITING_PAYMENT) {
            occupancies.holdUntil(change.before().calendarGroup(), change.account(), change.expiresAt());
            timers.plan(change);
        }
    }

    private void giveUp(Change change) {
        if (change.state() == ChangeState.AWAITING_PAYMENT) {
            steps.end(change, ChangeStep.EXPIRE);
        } else {
            funds.giveBack(change);
        }
    }

    private boolean keepsItsUnits(Change change) {
        return occupancies.keep(change.before().calendarGroup(), change.account()) == change.heldRows();
    }

    private Change changeOf(Escrow supplement) {
        return changes.get(new ChangeId(supplement.account().value()));
    }
}
