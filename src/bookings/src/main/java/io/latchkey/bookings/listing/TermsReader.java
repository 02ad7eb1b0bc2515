package io.latchkey.bookings.listing;

import io.latchkey.bookings.availability.LengthLimits;
import io.latchkey.bookings.availability.LengthLimits.Limit;
import io.latchkey.bookings.availability.ListingRules;
import io.latchkey.bookings.availability.Opening;
import io.latchkey.bookings.availability.Turnaround;
import io.latchkey.bookings.availability.WeeklyHours;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads a listing's terms as the availability engine's rules. */
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
