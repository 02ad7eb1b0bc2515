package io.latchkey.bookings.listing;

import io.latchkey.bookings.pricing.ExtraGuestFee;
import io.latchkey.bookings.pricing.FeeRates;
import io.latchkey.bookings.pricing.LengthDiscount;
import io.latchkey.bookings.pricing.Rate;
import io.latchkey.bookings.pricing.RatePlan;
import io.latchkey.bookings.pricing.Tax;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import java.util.EnumMap;
import java.util.Map;

/** Reads a listing's terms as what the host charges. */
final class PricesReader {

    private PricesReader() {}

    static RatePlan prices(ListingCopy listing, FeeRates fees) {
        ListingTerms terms = listing.terms();
        ListingTerms.ExtraGuestFee extra = terms.extraGuestFee();
        Map<Per, Rate> rates = new EnumMap<>(Per.class);
        terms.rates()
                .forEach(rate ->
                        rates.put(rate.per(), new Rate(rate.base(), rate.weekend(), seasons(terms, rate.per()))));
        return new RatePlan(
                listing.timeZone(),
                terms.currency(),
                rates,
                terms.lengthDiscounts().stream()
                        .map(off -> new LengthDiscount(off.per(), off.minLength(), off.basisPoints()))
                        .toList(),
                terms.cleaningFee(),
                extra == null ? null : new ExtraGuestFee(extra.above(), extra.price()),
                terms.taxes().stream()
                        .map(tax -> new Tax(tax.name(), tax.basisPoints()))
                        .toList(),
                fees);
    }

    private static Seasons<Money> seasons(ListingTerms terms, Per per) {
        return Seasons.of(terms.seasonalRates().stream()
                .filter(rate -> rate.per() == per)
                .map(rate -> new Season<>(DateRange.of(rate.from(), rate.to()), rate.price()))
                .toList());
    }
}
