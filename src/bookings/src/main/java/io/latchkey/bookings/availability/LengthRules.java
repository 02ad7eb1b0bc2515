package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

/** Rules about how long a stay is and on which step hours lie; the season of the arrival date decides. */
final class LengthRules {

    private LengthRules() {}

    static Optional<Refusal> isLongEnough(Attempt attempt) {
        Limit limit = limitOf(attempt);
        if (limit == null || compareLength(attempt.request().stay(), limit.min()) >= 0) {
            return Optional.empty();
        }
        String detail = "A stay from " + attempt.arrival() + " is at least " + inWords(limit.min(), attempt) + ".";
        return Optional.of(new Refusal(Rule.MIN_LENGTH, detail, Integer.toString(limit.min())));
    }

    static Optional<Refusal> isShortEnough(Attempt attempt) {
        Limit limit = limitOf(attempt);
        if (limit == null || compareLength(attempt.request().stay(), limit.max()) <= 0) {
            return Optional.empty();
        }
        String detail = "A stay from " + attempt.arrival() + " is at most " + inWords(limit.max(), attempt) + ".";
        return Optional.of(new Refusal(Rule.MAX_LENGTH, detail, Integer.toString(limit.max())));
    }

    static Optional<Refusal> isOnTheStep(Attempt attempt) {
        int step = attempt.rules().times().stepMinutes();
        boolean onStep =
                switch (attempt.request().stay()) {
                    case Stay.Nights nights -> true;
                    case Stay.Days days -> true;
                    case Stay.Hours(var times) ->
                        startsOnStep(times.start(), attempt.rules()) && isMultiple(times.duration(), step);
                };
        if (onStep) {
            return Optional.empty();
        }
        String detail = "Hours start on a step of " + step + " minutes and last a multiple of it.";
        return Optional.of(
                new Refusal(Rule.STEP, detail, Duration.ofMinutes(step).toString()));
    }

    /** Whether the local clock shows a multiple of the step since 00:00. */
    static boolean startsOnStep(Instant instant, ListingRules rules) {
        LocalTime local = LocalTime.ofInstant(instant, rules.zone());
        return local.toNanoOfDay()
                        % Duration.ofMinutes(rules.times().stepMinutes()).toNanos()
                == 0;
    }

    private static boolean isMultiple(Duration duration, int stepMinutes) {
        return duration.getNano() == 0 && duration.getSeconds() % (stepMinutes * 60L) == 0;
    }

    private static Limit limitOf(Attempt attempt) {
        LengthLimits limits =
                attempt.rules().lengths().get(attempt.request().stay().per());
        return limits == null ? null : limits.on(attempt.arrival());
    }

    private static int compareLength(Stay stay, int length) {
        return switch (stay) {
            case Stay.Nights(var dates) -> Integer.compare(dates.days(), length);
            case Stay.Days(var dates) -> Integer.compare(dates.days(), length);
            case Stay.Hours(var times) -> times.duration().compareTo(Duration.ofHours(length));
        };
    }

    private static String inWords(int length, Attempt attempt) {
        Per per = attempt.request().stay().per();
        return length + " " + per.name().toLowerCase(Locale.ROOT) + (length == 1 ? "" : "s");
    }
}
