package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.coupon.CouponProblem;
import io.latchkey.bookings.coupon.CouponRedemptions;
import io.latchkey.bookings.coupon.Redemption;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * What every new booking brings: its row, the use of its coupon, its payment, its timers, its event. Where nothing is to
 * be paid, it goes on at once.
 */
@ApplicationScoped
class NewBookings {

    private final BookingRepository bookings;
    private final OccupancyRepository occupancies;
    private final CouponRedemptions coupons;
    private final EscrowService escrows;
    private final BookingDeposits deposits;
    private final BookingTimers timers;
    private final BookingSteps steps;

    NewBookings(
            BookingRepository bookings,
            OccupancyRepository occupancies,
            CouponRedemptions coupons,
            EscrowService escrows,
            BookingDeposits deposits,
            BookingTimers timers,
            BookingSteps steps) {
        this.bookings = bookings;
        this.occupancies = occupancies;
        this.coupons = coupons;
        this.escrows = escrows;
        this.deposits = deposits;
        this.timers = timers;
        this.steps = steps;
    }

    /**
     * @param booking whose units are held already
     * @throws ProblemException COUPON_NOT_VALID if its coupon has been used up since the quote
     */
    BookingView open(Booking booking) {
        redeemCoupon(booking).ifPresent(problem -> {
            throw problem.exception();
        });
        return opened(booking);
    }

    /**
     * As {@link #open}, but for one of many.
     *
     * @return why not, if its coupon has been used up since the quote; then nothing is left of the booking
     */
    Optional<CouponProblem> tryToOpen(Booking booking) {
        Optional<CouponProblem> refusal = redeemCoupon(booking);
        if (refusal.isEmpty()) {
            opened(booking);
        } else {
            occupancies.free(booking.calendarGroup(), booking.id());
        }
        return refusal;
    }

    private BookingView opened(Booking booking) {
        bookings.add(booking);
        Funds funds = escrows.open(order(booking));
        deposits.open(booking, funds);
        timers.plan(booking);
        BookingView booked = steps.tell(booking, funds, BookingStep.BOOK);
        if (!funds.isFree()) {
            return booked;
        }
        steps.require(booking, BookingStep.AUTHORIZE, Actor.PAYMENTS);
        return BookingView.of(booking, funds, deposits.of(booking));
    }

    private Optional<CouponProblem> redeemCoupon(Booking booking) {
        return Optional.ofNullable(booking.offer().couponCode())
                .flatMap(code ->
                        coupons.redeem(new Redemption(booking.id(), booking.guestId(), booking.hostId(), code)));
    }

    private static PaymentOrder order(Booking booking) {
        Offer offer = booking.offer();
        return new PaymentOrder(
                booking.id(),
                booking.guestId(),
                booking.hostId(),
                offer.dueAtPayment(),
                offer.securityDeposit(),
                offer.startsAt(),
                offer.price().split(),
                offer.listingTitle() + ", " + offer.from() + " to " + offer.to());
    }
}
