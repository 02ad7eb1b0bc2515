package io.latchkey.engine.listing;

import io.latchkey.engine.pricing.Discounts;
import io.latchkey.engine.pricing.EarlyBirdDiscount;
import io.latchkey.engine.pricing.Extra;
import io.latchkey.engine.pricing.ExtraGuestFee;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.LastMinuteDiscount;
import io.latchkey.engine.pricing.LengthDiscount;
import io.latchkey.engine.pricing.PriceBounds;
import io.latchkey.engine.pricing.Rate;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a listing's terms as pricing wants them. */
final class PricesReader {

    private PricesReader() {}

    static RatePlan prices(ListingCopy listing, FeeRates fees) {
        ListingTerms terms = listing.terms();
        ListingTerms.ExtraGuestFee extraGuest = terms.extraGuestFee();
        return new RatePlan(
                listing.timeZone(),
                terms.currency(),
                rates(terms),
                discounts(terms),
                terms.cleaningFee(),
                extraGuest == null ? null : new ExtraGuestFee(extraGuest.above(), extraGuest.price()),
                each(
                        terms.extras(),
                        extra -> new Extra(
                                extra.code(),
                                extra.name(),
                                extra.price(),
                                extra.charged(),
                                extra.maxQuantity(),
                                extra.mandatory())),
                each(terms.taxes(), tax -> Tax.percent(tax.name(), tax.basisPoints())),
                fees);
    }

    private static Map<Per, Rate> rates(ListingTerms terms) {
        Map<Per, Rate> rates = new EnumMap<>(Per.class);
        for (ListingTerms.Rate rate : terms.rates()) {
            Per per = rate.per();
            Map<DayOfWeek, Money> weekdays = rate.weekdays().stream()
                    .collect(Collectors.toMap(ListingTerms.WeekdayPrice::weekday, ListingTerms.WeekdayPrice::price));
            rates.put(per, new Rate(rate.base(), rate.weekend(), weekdays, seasons(terms, per), bounds(terms, per)));
        }
        return rates;
    }

    private static Seasons<Money> seasons(ListingTerms terms, Per per) {
        return Seasons.of(terms.seasonalRates().stream()
                .filter(rate -> rate.per() == per)
                .map(rate -> new Season<>(DateRange.of(rate.from(), rate.to()), rate.price()))
                .toList());
    }

    private static PriceBounds bounds(ListingTerms terms, Per per) {
        return terms.priceBounds().stream()
                .filter(bounds -> bounds.per() == per)
                .map(bounds -> new PriceBounds(bounds.floor(), bounds.ceiling()))
                .findFirst()
                .orElse(PriceBounds.NONE);
    }

    private static Discounts discounts(ListingTerms terms) {
        return new Discounts(
                each(terms.earlyBirdDiscounts(), off -> new EarlyBirdDiscount(off.daysAhead(), off.basisPoints())),
                each(terms.lastMinuteDiscounts(), off -> new LastMinuteDiscount(off.withinDays(), off.basisPoints())),
                each(terms.lengthDiscounts(), off -> new LengthDiscount(off.per(), off.minLength(), off.basisPoints())),
                terms.nonRefundableDiscount());
    }

    private static <T, R> List<R> each(List<T> terms, Function<T, R> reading) {
        return terms.stream().map(reading).toList();
    }
}
