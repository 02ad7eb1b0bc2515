package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Looks outwards from a refused change, until a booking can become what is found: the same stay earlier and later, or
 * once it has begun, an earlier and a later end of it.
 */
final class NearestChanges {

    private final ChangeRequest change;
    private final Almanac almanac;

    private NearestChanges(ChangeRequest change, Almanac almanac) {
        this.change = change;
        this.almanac = almanac;
    }

    static List<Stay> to(ChangeRequest change, Almanac almanac) {
        if (ChangeRules.decide(change, almanac) instanceof Decision.Unavailable no && !no.dependsOnTime()) {
            return List.of();
        }
        NearestChanges nearest = new NearestChanges(change, almanac);
        Stay stay = change.wished().stay();
        return NearestStays.first(
                change.hasBegun() ? nearest.endingEarlier(stay) : NearestStays.earlier(stay, almanac),
                change.hasBegun() ? nearest.endingLater(stay) : NearestStays.later(stay, almanac),
                nearest::isPossible);
    }

    private boolean isPossible(Stay stay) {
        StayRequest wished = change.wished().at(stay);
        return !wished.equals(change.before())
                && endsAfterNow(wished)
                && ChangeRules.decide(new ChangeRequest(wished, change.before(), change.hasBegun()), almanac)
                        .isAvailable();
    }

    private boolean endsAfterNow(StayRequest wished) {
        TimeRange use = Attempt.of(wished, almanac).use();
        return use != null && use.end().isAfter(almanac.now());
    }

    private Stream<Stay> endingEarlier(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) ->
                inSteps(dates.days() - 1L, days -> new Stay.Nights(endingLater(dates, -days)));
            case Stay.Days(var dates) -> inSteps(dates.days() - 1L, days -> new Stay.Days(endingLater(dates, -days)));
            case Stay.Hours(var times) ->
                inSteps(times.duration().minusNanos(1).dividedBy(step()), steps -> endingLater(times, -steps));
        };
    }

    private Stream<Stay> endingLater(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) ->
                inSteps(NearestStays.DAYS, days -> new Stay.Nights(endingLater(dates, days)));
            case Stay.Days(var dates) -> inSteps(NearestStays.DAYS, days -> new Stay.Days(endingLater(dates, days)));
            case Stay.Hours(var times) ->
                inSteps(
                        Duration.ofDays(NearestStays.DAYS_FOR_HOURS).dividedBy(step()),
                        steps -> endingLater(times, steps));
        };
    }

    private static Stream<Stay> inSteps(long last, LongFunction<Stay> moved) {
        return LongStream.rangeClosed(1, last).mapToObj(moved);
    }

    private static DateRange endingLater(DateRange dates, long days) {
        return DateRange.of(dates.start(), dates.end().plusDays(days));
    }

    private Stay endingLater(TimeRange times, long steps) {
        return Stay.hours(times.start(), times.end().plus(step().multipliedBy(steps)));
    }

    private Duration step() {
        return Duration.ofMinutes(almanac.rules().times().stepMinutes());
    }
}
