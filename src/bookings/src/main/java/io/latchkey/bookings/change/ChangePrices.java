package io.latchkey.bookings.change;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.coupon.CouponUse;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Offers;
import io.latchkey.bookings.quote.StayPrice;
import io.latchkey.bookings.quote.WishRules;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.ChangedPrices;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What a changed booking costs: what was agreed for what was booked, the listing's prices of today for what is new. */
@ApplicationScoped
class ChangePrices {

    private final Offers offers;

    ChangePrices(Offers offers) {
        this.offers = offers;
    }

    /**
     * A coupon that is not for such stays falls away.
     *
     * @param found with the booking's coupon
     * @throws ProblemException INVALID_REQUEST that points at an extra, or CHANGE_NOT_POSSIBLE
     */
    StayPrice price(Booking booking, ListingCalendar found, StayRequest request, List<ExtraChoice> extras) {
        Offer before = booking.offer();
        WishRules.checkExtras(
                extras,
                before.agreed() == null ? List.of() : before.extras(),
                found.listing().terms());
        PriceRequest agreed = request(booking, before.request(), before.extras());
        PriceRequest wished = request(booking, request, extras);
        RatePlan plan = plan(before, found, agreed, wished);
        return StayPrice.of(plan, keepsItsCoupon(booking, found, plan, wished) ? wished : wished.with(null));
    }

    private static boolean keepsItsCoupon(Booking booking, ListingCalendar found, RatePlan plan, PriceRequest wished) {
        if (found.coupon() == null) {
            return true;
        }
        Money total = StayPrice.quotation(plan, wished.with(null)).total();
        return found.coupon()
                .isStillGoodFor(new CouponUse(
                        booking.offer().listingId(), wished.stay(), plan.zone(), total, booking.createdAt()));
    }

    private RatePlan plan(Offer before, ListingCalendar found, PriceRequest agreed, PriceRequest wished) {
        RatePlan today = offers.prices(found);
        return before.agreed() == null
                ? today
                : ChangedPrices.plan(before.agreed(), today, agreed, wished)
                        .orElseThrow(() -> new ProblemException(
                                BookingsProblem.CHANGE_NOT_POSSIBLE,
                                "The listing has no price any more for what would be new: it is not rented by the "
                                        + before.per() + " in "
                                        + before.price().total().currency() + "."));
    }

    private static PriceRequest request(Booking booking, StayRequest request, List<ExtraChoice> extras) {
        Offer before = booking.offer();
        return new PriceRequest(
                request.stay(),
                request.guests(),
                request.units(),
                extras,
                before.coupon(),
                before.variant(),
                CivilTime.dateOf(booking.createdAt(), before.timeZone()));
    }
}
