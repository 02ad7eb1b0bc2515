package io.latchkey.bookings.listing;

import io.latchkey.bookings.availability.LengthLimits;
import io.latchkey.bookings.availability.LengthLimits.Limit;
import io.latchkey.bookings.availability.ListingRules;
import io.latchkey.bookings.availability.Opening;
import io.latchkey.bookings.availability.Turnaround;
import io.latchkey.bookings.availability.WeeklyHours;
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
import io.latchkey.kernel.time.Span;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a listing's terms as the engines want them: rules for availability, a rate plan for pricing. */
final class TermsReader {

    private static final LocalTime CHECK_IN = LocalTime.of(15, 0);
    private static final LocalTime CHECK_OUT = LocalTime.of(11, 0);
    private static final int STEP_MINUTES = 30;
    private static final Limit ANY_LENGTH = new Limit(1, 365);
    private static final Span TWO_YEARS = Span.ofDays(730);

    private TermsReader() {}

    static ListingRules rules(ListingCopy listing) {
        ListingTerms terms = listing.terms();
        return new ListingRules(
                listing.timeZone(),
                terms.checkInTime() == null ? CHECK_IN : terms.checkInTime(),
                terms.checkOutTime() == null ? CHECK_OUT : terms.checkOutTime(),
                new WeeklyHours(terms.openingHours().stream()
                        .map(open -> Opening.of(open.weekday(), open.opens(), open.closes()))
                        .toList()),
                terms.stepMinutes() == null ? STEP_MINUTES : terms.stepMinutes(),
                lengths(terms),
                span(terms.advanceNotice(), Span.ZERO),
                span(terms.bookingWindow(), TWO_YEARS),
                Turnaround.after(span(terms.turnaround(), Span.ZERO)),
                terms.capacity());
    }

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

    private static Map<Per, LengthLimits> lengths(ListingTerms terms) {
        Map<Per, LengthLimits> lengths = new EnumMap<>(Per.class);
        terms.rates().forEach(rate -> lengths.put(rate.per(), lengths(terms, rate.per())));
        return lengths;
    }

    private static LengthLimits lengths(ListingTerms terms, Per per) {
        Limit standard = terms.stayRules().stream()
                .filter(rule -> rule.per() == per)
                .map(rule -> new Limit(rule.min(), rule.max()))
                .findFirst()
                .orElse(ANY_LENGTH);
        List<Season<Limit>> seasons = terms.seasonalStayRules().stream()
                .filter(rule -> rule.per() == per)
                .map(rule -> new Season<>(DateRange.of(rule.from(), rule.to()), new Limit(rule.min(), rule.max())))
                .toList();
        return new LengthLimits(standard, Seasons.of(seasons));
    }

    private static Span span(String iso, Span otherwise) {
        return iso == null ? otherwise : Span.parse(iso);
    }
}
