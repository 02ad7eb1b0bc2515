package io.latchkey.bookings.availability;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks outwards from a refused stay, earlier and later, until the engine says yes. */
final class NearestStays {

    /** How far to look for nights and days. */
    static final int DAYS = 183;
    /** How far to look for hours, where every step of every day is a candidate. */
    static final int DAYS_FOR_HOURS = 14;

    private NearestStays() {}

    static List<Stay> to(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        Almanac almanac = Almanac.of(calendar, rules, now);
        if (Rules.ALL.decide(Attempt.of(request, almanac)) instanceof Decision.Unavailable(var refusals)
                && !refusals.stream().allMatch(refusal -> refusal.rule().dependsOnTime())) {
            return List.of();
        }
        return Stream.of(earlier(request.stay(), rules, now), later(request.stay(), rules))
                .flatMap(candidates -> candidates
                        .filter(stay -> Rules.ALL.allow(Attempt.of(request.at(stay), almanac)))
                        .limit(1))
                .toList();
    }

    private static Stream<Stay> earlier(Stay stay, ListingRules rules, Instant now) {
        return switch (stay) {
            case Stay.Nights(var dates) -> shifted(days -> new Stay.Nights(dates.plusDays(-days)));
            case Stay.Days(var dates) -> shifted(days -> new Stay.Days(dates.plusDays(-days)));
            case Stay.Hours(var times) ->
                IntStream.rangeClosed(0, DAYS_FOR_HOURS)
                        .mapToObj(days -> dateOf(times, rules).minusDays(days))
                        .flatMap(date -> HourSlots.startsOn(date, rules).reversed().stream())
                        .filter(start -> start.isBefore(times.start()) && !start.isBefore(now))
                        .map(start -> lastingAsLong(start, times));
        };
    }

    private static Stream<Stay> later(Stay stay, ListingRules rules) {
        return switch (stay) {
            case Stay.Nights(var dates) -> shifted(days -> new Stay.Nights(dates.plusDays(days)));
            case Stay.Days(var dates) -> shifted(days -> new Stay.Days(dates.plusDays(days)));
            case Stay.Hours(var times) ->
                IntStream.rangeClosed(0, DAYS_FOR_HOURS)
                        .mapToObj(days -> dateOf(times, rules).plusDays(days))
                        .flatMap(date -> HourSlots.startsOn(date, rules).stream())
                        .filter(start -> start.isAfter(times.start()))
                        .map(start -> lastingAsLong(start, times));
        };
    }

    private static Stream<Stay> shifted(IntFunction<Stay> byDays) {
        return IntStream.rangeClosed(1, DAYS).mapToObj(byDays);
    }

    private static LocalDate dateOf(TimeRange times, ListingRules rules) {
        return CivilTime.dateOf(times.start(), rules.zone());
    }

    private static Stay lastingAsLong(Instant start, TimeRange times) {
        return Stay.hours(start, start.plus(times.duration()));
    }
}
