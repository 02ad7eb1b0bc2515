package io.latchkey.engine.availability;

import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks outwards from a refused stay, earlier and later, until the engine says yes. */
final class NearestStays {

    /** How far to look for nights and days. */
    static final int DAYS = 183;
    /** How far to look for hours, where every step of every day is a candidate. */
    static final int DAYS_FOR_HOURS = 14;

    private NearestStays() {}

    static List<Stay> to(StayRequest request, Almanac almanac) {
        if (Rules.ALL.decide(Attempt.of(request, almanac)) instanceof Unavailable no && !no.dependsOnTime()) {
            return List.of();
        }
        return first(
                earlier(request.stay(), almanac),
                later(request.stay(), almanac),
                stay -> Rules.ALL.allow(Attempt.of(request.at(stay), almanac)));
    }

    /** The first possible one of each. */
    static List<Stay> first(Stream<Stay> earlier, Stream<Stay> later, Predicate<Stay> isPossible) {
        return Stream.of(earlier, later)
                .flatMap(candidates -> candidates.filter(isPossible).limit(1))
                .toList();
    }

    /** The same stay at earlier times, the latest first. */
    static Stream<Stay> earlier(Stay stay, Almanac almanac) {
        return switch (stay) {
            case Stay.Nights(var dates) -> shifted(days -> new Stay.Nights(dates.plusDays(-days)));
            case Stay.Days(var dates) -> shifted(days -> new Stay.Days(dates.plusDays(-days)));
            case Stay.Hours(var times) ->
                IntStream.rangeClosed(0, DAYS_FOR_HOURS)
                        .mapToObj(days -> dateOf(times, almanac.rules()).minusDays(days))
                        .flatMap(date -> HourSlots.startsOn(date, almanac.rules()).reversed().stream())
                        .filter(start -> start.isBefore(times.start()) && !start.isBefore(almanac.now()))
                        .map(start -> lastingAsLong(start, times));
        };
    }

    /** The same stay at later times, the earliest first. */
    static Stream<Stay> later(Stay stay, Almanac almanac) {
        return switch (stay) {
            case Stay.Nights(var dates) -> shifted(days -> new Stay.Nights(dates.plusDays(days)));
            case Stay.Days(var dates) -> shifted(days -> new Stay.Days(dates.plusDays(days)));
            case Stay.Hours(var times) ->
                IntStream.rangeClosed(0, DAYS_FOR_HOURS)
                        .mapToObj(days -> dateOf(times, almanac.rules()).plusDays(days))
                        .flatMap(date -> HourSlots.startsOn(date, almanac.rules()).stream())
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
