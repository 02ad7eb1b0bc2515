package io.latchkey.bookings.booking;

import io.latchkey.bookings.coupon.CouponRedemptions;
import io.latchkey.bookings.coupon.Redemption;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** What every new booking brings: its row, the use of its coupon, its payment, its timers, its event. */
@ApplicationScoped
class NewBookings {

    private final BookingRepository bookings;
    private final CouponRedemptions coupons;
    private final EscrowService escrows;
    private final BookingTimers timers;
    private final BookingSteps steps;

    NewBookings(
            BookingRepository bookings,
            CouponRedemptions coupons,
            EscrowService escrows,
            BookingTimers timers,
            BookingSteps steps) {
        this.bookings = bookings;
        this.coupons = coupons;
        this.escrows = escrows;
        this.timers = timers;
        this.steps = steps;
    }

    /**
     * @param booking whose units are held already
     * @throws ProblemException COUPON_NOT_VALID if its coupon has been used up since the quote
     */
    BookingView open(Booking booking) {
        bookings.add(booking);
        redeemCoupon(booking);
        Funds funds = escrows.open(order(booking));
        timers.plan(booking);
        return steps.tell(booking, funds, BookingStep.BOOK);
    }

    private void redeemCoupon(Booking booking) {
        String code = booking.offer().couponCode();
        if (code != null) {
            coupons.redeem(new Redemption(booking.id(), booking.guestId(), booking.hostId(), code));
        }
    }

    private static PaymentOrder order(Booking booking) {
        Offer offer = booking.offer();
        return new PaymentOrder(
                booking.id(),
                booking.guestId(),
                booking.hostId(),
                offer.price().total(),
                offer.price().split(),
                offer.listingTitle() + ", " + offer.from() + " to " + offer.to());
    }
}
