package io.latchkey.bookings.change;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.coupon.CouponRequest;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.StayPrice;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.ExtraChoice;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Makes the offer of a proposed change: at agreed prices and those of today, by the policy that was frozen into the
 * booking and as if booked on its first day.
 */
@ApplicationScoped
class ChangePlanner {

    private final CalendarService calendars;
    private final ChangePrices prices;

    ChangePlanner(CalendarService calendars, ChangePrices prices) {
        this.calendars = calendars;
        this.prices = prices;
    }

    /**
     * @throws ProblemException INVALID_REQUEST, CHANGE_NOT_POSSIBLE, or NOT_AVAILABLE with every reason and the nearest
     *     alternatives
     */
    Offer plan(Booking booking, ChangeWish wish, Instant now) {
        Offer before = booking.offer();
        StayRequest request = request(before, wish);
        List<ExtraChoice> extras = wish.extras() == null ? before.extras() : wish.extras();
        if (request.equals(before.request()) && extras.equals(before.extras())) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "Nothing would change.")
                    .at("/from", "is what was booked, as all else is");
        }
        checkStayInProgress(booking, request, extras);
        ListingCalendar found = calendars.around(request.stay(), before.listingId(), coupon(booking));
        StayPrice price = prices.price(booking, found, request, extras);
        TimeRange use = use(new ChangeDecision(booking, request, now), found);
        if (!use.end().isAfter(now)) {
            throw notPossible("The stay cannot end before now; check out instead.");
        }
        return before.changed(request, extras, use, price);
    }

    private static CouponRequest coupon(Booking booking) {
        String code = booking.offer().couponCode();
        return code == null ? null : new CouponRequest(code, booking.guestId());
    }

    private static StayRequest request(Offer before, ChangeWish wish) {
        int guests = wish.guests() == null ? before.guests() : wish.guests();
        int units = wish.units() == null ? before.units() : wish.units();
        Stay stay = new StayText(wish.from(), wish.to()).parse(before.per());
        return new StayRequest(
                stay, guests, units, units == before.units() ? before.request().chosen() : List.of());
    }

    private static void checkStayInProgress(Booking booking, StayRequest request, List<ExtraChoice> extras) {
        Offer before = booking.offer();
        boolean onlyTheEnd = StayText.of(request.stay()).from().equals(before.from())
                && request.guests() == before.guests()
                && request.units() == before.units()
                && extras.equals(before.extras());
        if (booking.state() == BookingState.IN_PROGRESS && !onlyTheEnd) {
            throw onlyTheEnd();
        }
    }

    static ProblemException onlyTheEnd() {
        return notPossible("The stay has begun; only its end can be changed.");
    }

    private static ProblemException notPossible(String why) {
        return new ProblemException(BookingsProblem.CHANGE_NOT_POSSIBLE, why);
    }

    private TimeRange use(ChangeDecision decision, ListingCalendar found) {
        return switch (calendars.decide(decision, found)) {
            case Available room -> room.use();
            case Unavailable(var refusals) ->
                throw calendars.refusal(decision, found.listing().listingId(), refusals);
        };
    }
}
