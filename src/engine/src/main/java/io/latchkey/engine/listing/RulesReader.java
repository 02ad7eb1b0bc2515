package io.latchkey.engine.listing;

import io.latchkey.engine.availability.Cap;
import io.latchkey.engine.availability.Changeover;
import io.latchkey.engine.availability.LeadTime;
import io.latchkey.engine.availability.LengthLimits;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.Opening;
import io.latchkey.engine.availability.StayTimes;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.availability.WeeklyHours;
import io.latchkey.engine.listing.ListingTerms.ClosedDates;
import io.latchkey.engine.listing.ListingTerms.StayRule;
import io.latchkey.engine.listing.ListingTerms.WeekdayStayRule;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a listing's terms as what the host asks of a stay. */
final class RulesReader {

    private static final LocalTime CHECK_IN = LocalTime.of(15, 0);
    private static final LocalTime CHECK_OUT = LocalTime.of(11, 0);
    private static final int STEP_MINUTES = 30;
    private static final int LONGEST = 365;
    private static final Span TWO_YEARS = Span.ofDays(730);

    private RulesReader() {}

    static ListingRules rules(ListingCopy listing) {
        ListingTerms terms = listing.terms();
        return new ListingRules(
                listing.timeZone(),
                times(terms),
                lengths(terms),
                changeover(terms.arrivalWeekdays(), terms.closedToArrival()),
                changeover(terms.departureWeekdays(), terms.closedToDeparture()),
                new LeadTime(
                        span(terms.advanceNotice(), Span.ZERO),
                        span(terms.bookingWindow(), TWO_YEARS),
                        terms.sameDayUntil() == null ? null : Opening.closingTime(terms.sameDayUntil())),
                new Turnaround(span(terms.turnaroundBefore(), Span.ZERO), span(terms.turnaround(), Span.ZERO)),
                terms.caps().stream()
                        .map(cap -> new Cap(cap.period(), cap.max()))
                        .toList(),
                listing.unitUse(),
                terms.capacity());
    }

    private static StayTimes times(ListingTerms terms) {
        return new StayTimes(
                terms.checkInTime() == null ? CHECK_IN : terms.checkInTime(),
                terms.checkOutTime() == null ? CHECK_OUT : terms.checkOutTime(),
                new WeeklyHours(terms.openingHours().stream()
                        .map(open -> Opening.of(open.weekday(), open.opens(), open.closes()))
                        .toList()),
                terms.stepMinutes() == null ? STEP_MINUTES : terms.stepMinutes());
    }

    private static Map<Per, LengthLimits> lengths(ListingTerms terms) {
        Map<Per, LengthLimits> lengths = new EnumMap<>(Per.class);
        terms.rates().forEach(rate -> lengths.put(rate.per(), lengths(terms, rate.per())));
        return lengths;
    }

    private static LengthLimits lengths(ListingTerms terms, Per per) {
        StayRule standard = terms.stayRules().stream()
                .filter(rule -> rule.per() == per)
                .findFirst()
                .orElseGet(() -> new StayRule(per, 1, LONGEST, StayRuleMode.ON_ARRIVAL));
        Map<DayOfWeek, Limit> weekdays = terms.weekdayStayRules().stream()
                .filter(rule -> rule.per() == per)
                .collect(Collectors.toMap(WeekdayStayRule::weekday, rule -> new Limit(rule.min(), rule.max())));
        List<Season<Limit>> seasons = terms.seasonalStayRules().stream()
                .filter(rule -> rule.per() == per)
                .map(rule -> new Season<>(DateRange.of(rule.from(), rule.to()), new Limit(rule.min(), rule.max())))
                .toList();
        return new LengthLimits(
                new Limit(standard.min(), standard.max()), weekdays, Seasons.of(seasons), standard.mode());
    }

    private static Changeover changeover(Set<DayOfWeek> weekdays, List<ClosedDates> closed) {
        return new Changeover(
                weekdays,
                closed.stream()
                        .map(dates -> DateRange.of(dates.from(), dates.to()))
                        .toList());
    }

    private static Span span(String iso, Span otherwise) {
        return iso == null ? otherwise : Span.parse(iso);
    }
}
