package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.bookings.coupon.CouponRedemptions;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What other features may do with a booking, inside their own transactions. */
@ApplicationScoped
public class Agreements {

    private final BookingRepository bookings;
    private final BookingSteps steps;
    private final UnitClaims claims;
    private final OccupancyRepository occupancies;
    private final CouponRedemptions coupons;
    private final InstantSource clock;

    Agreements(
            BookingRepository bookings,
            BookingSteps steps,
            UnitClaims claims,
            OccupancyRepository occupancies,
            CouponRedemptions coupons,
            InstantSource clock) {
        this.bookings = bookings;
        this.steps = steps;
        this.claims = claims;
        this.occupancies = occupancies;
        this.coupons = coupons;
        this.clock = clock;
    }

    /**
     * As it is, with no lock.
     *
     * @throws ProblemException NOT_FOUND if there is none
     */
    @Transactional(TxType.MANDATORY)
    public Booking get(BookingId id) {
        return bookings.get(id);
    }

    /** Whether the guest has ever booked, or asked for, anything that the visitor hosts or helps to host. */
    @Transactional(TxType.MANDATORY)
    public boolean haveMet(PersonId guest, Visitor host) {
        return bookings.isThereOne(guest, host);
    }

    /**
     * The booking as the clock has it, for this transaction only. Its units are locked first, as by everybody who
     * needs both.
     *
     * @throws ProblemException NOT_FOUND if there is none
     */
    @Transactional(TxType.MANDATORY)
    public Booking lockWithUnits(BookingId id) {
        occupancies.lock(bookings.calendarGroupOf(id));
        return lock(id);
    }

    /** As {@link #lockWithUnits} for what takes no units. */
    @Transactional(TxType.MANDATORY)
    public Booking lock(BookingId id) {
        Booking booking = bookings.locked(id);
        steps.catchUp(booking);
        return booking;
    }

    /**
     * Finds units for what the booking is to become; others are moved out of the way.
     *
     * @throws ProblemException NOT_AVAILABLE with the reasons and the nearest dates
     */
    @Transactional(TxType.MANDATORY)
    public Available makeRoom(Offer changed, Question question, Instant now) {
        return claims.makeRoom(changed, question, now);
    }

    /** Makes the booking what both sides agreed on. */
    @Transactional(TxType.MANDATORY)
    public void change(Booking booking, Offer changed, List<UnitId> units, Actor by) {
        if (booking.offer().coupon() != null && changed.coupon() == null) {
            coupons.giveBack(booking.id());
        }
        booking.agreeOn(changed, units);
        steps.require(booking, BookingStep.CHANGED, by);
        steps.catchUp(booking);
    }

    /** Takes a step in somebody's name. */
    @Transactional(TxType.MANDATORY)
    public void take(Booking booking, BookingStep step, Actor by, String reason) {
        booking.because(reason);
        steps.require(booking, step, by);
    }
}
