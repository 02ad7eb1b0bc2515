package io.latchkey.bookings.calendar;

import io.latchkey.bookings.coupon.CouponOnFile;
import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.PriceRequest;
import io.latchkey.engine.pricing.Pricing;
import io.latchkey.engine.pricing.Quotation;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A listing's copy, its rules, what is taken around the dates it was read for, and what its prices need besides.
 *
 * @param placeTaxes that hold at the listing's place
 * @param coupon the one that was asked for; null if the host has no such
 */
public record ListingCalendar(
        ListingCopy listing, Calendar calendar, ListingRules rules, List<Tax> placeTaxes, CouponOnFile coupon) {

    /** What is taken now, under the rules of an earlier copy. */
    public ListingCalendar underRulesOf(ListingCopy earlier) {
        return new ListingCalendar(earlier, calendar, earlier.rules(), placeTaxes, coupon);
    }

    /** As it would be found after a stay with the coupon has been booked; what is taken stays as it was. */
    public ListingCalendar withCouponUsed() {
        return coupon == null ? this : new ListingCalendar(listing, calendar, rules, placeTaxes, coupon.usedOnceMore());
    }

    /** What stays cost here, with the taxes of the place. */
    public RatePlan prices(FeeRates fees) {
        return listing.prices(fees).plusTaxes(placeTaxes);
    }

    /** Nothing if no number can hold it: such a stay cannot be sold. */
    public Optional<Quotation> price(PriceRequest request, FeeRates fees) {
        return Pricing.tryToPrice(prices(fees), request);
    }

    public Decision decide(StayRequest request, Instant now) {
        return Availability.decide(request, calendar, rules, now);
    }

    /** One decision for each, as if those before had been booked. */
    public List<Decision> decideAll(List<StayRequest> requests, Instant now) {
        return Availability.decideAll(requests, calendar, rules, now);
    }

    public List<Stay> nearest(StayRequest request, Instant now) {
        return Availability.nearest(request, calendar, rules, now);
    }
}
