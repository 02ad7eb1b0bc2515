package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.availability.store.UnitReturns;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.coupon.CouponRedemptions;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Settlement;
import io.latchkey.bookings.escrow.Settlement.Reason;
import io.latchkey.engine.pricing.Refund;
import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Carries out what the rows of the table bring with them. */
@ApplicationScoped
class BookingEffects {

    private final OccupancyRepository occupancies;
    private final UnitReturns returns;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final CouponRedemptions coupons;
    private final InstantSource clock;

    BookingEffects(
            OccupancyRepository occupancies,
            UnitReturns returns,
            EscrowService escrows,
            BookingDeposits deposits,
            CouponRedemptions coupons,
            InstantSource clock) {
        this.occupancies = occupancies;
        this.returns = returns;
        this.escrows = escrows;
        this.deposits = deposits;
        this.coupons = coupons;
        this.clock = clock;
    }

    void carryOut(Effect effect, Booking booking, Transition row, Actor actor) {
        UUID group = booking.calendarGroup();
        BookingId id = booking.id();
        switch (effect) {
            case HOLD_UNITS -> occupancies.holdUntil(group, id, booking.heldUntil());
            case KEEP_UNITS -> keep(booking);
            case MOVE_IN -> occupancies.begin(group, id);
            case FREE_UNITS -> occupancies.free(group, id);
            case FREE_REST -> returns.leave(group, id, clock.instant());
            case FREE_UNUSED -> returns.giveUp(group, id, clock.instant());
            case CAPTURE_MONEY -> escrows.capture(id);
            case CHARGE_OWED -> escrows.chargeOwed(id, settlement(refund(booking, row.step(), actor), row.step()));
            case RETURN_MONEY -> {
                escrows.giveBack(id);
                deposits.giveBack(booking);
            }
            case RETURN_COUPON -> coupons.giveBack(id);
            case DIVIDE_MONEY, REFUND_ALL, REFUND_UNUSED -> divide(booking, row.step(), actor);
            case PLAN_RELEASE -> escrows.planRelease(id, booking.releaseAt());
            case RETURN_DEPOSIT -> deposits.giveBack(booking);
            case PLAN_DEPOSIT -> deposits.planReturn(booking);
        }
    }

    /** Nobody gets to keep less than was booked: another claim may have removed an expired hold a moment ago. */
    private void keep(Booking booking) {
        if (occupancies.keep(booking.calendarGroup(), booking.id())
                < booking.unitIds().size()) {
            throw NotAvailable.because(List.of(NotAvailable.JUST_TAKEN), List.of());
        }
    }

    /**
     * The refund is the very one a cancellation quote shows. Where none is due after the start, nothing is decided
     * early: the escrow's own timer releases the money.
     */
    private void divide(Booking booking, BookingStep step, Actor actor) {
        Refund refund = refund(booking, step, actor);
        if (step == BookingStep.CANCEL || refund.total().isPositive()) {
            escrows.divide(booking.id(), settlement(refund, step));
        } else {
            escrows.planRelease(booking.id(), booking.releaseAt());
        }
    }

    private static Settlement settlement(Refund refund, BookingStep step) {
        return new Settlement(refund.total(), refund.rest(), reason(step));
    }

    /** A guest who did not come is judged as one who gives up, whoever reports it. */
    private Refund refund(Booking booking, BookingStep step, Actor actor) {
        Actor leaving = step == BookingStep.REPORT_NO_SHOW ? Actor.GUEST : actor;
        return CancellationTerms.refund(booking, escrows.of(booking.id()), leaving, clock.instant());
    }

    private static Reason reason(BookingStep step) {
        return switch (step) {
            case REPORT_NO_SHOW -> Reason.NO_SHOW;
            case CHECK_OUT -> Reason.LEFT_EARLY;
            case BOOK,
                    AUTHORIZE,
                    REFUSE_ORDER,
                    ACCEPT,
                    DECLINE,
                    WITHDRAW,
                    EXPIRE,
                    CONFIRM,
                    REFUSE_CAPTURE,
                    CANCEL,
                    START,
                    CHANGED,
                    CHECK_IN,
                    END -> Reason.CANCELLATION;
        };
    }
}
