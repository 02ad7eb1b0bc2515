package io.latchkey.engine.availability;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Rules about how long a stay is and on which step hours lie. */
final class LengthRules {

    private LengthRules() {}

    static Optional<Objection> isLongEnough(Attempt attempt) {
        CivilDay deciding = deciding(attempt, Limit::min);
        if (deciding == null) {
            return Optional.empty();
        }
        int min = limit(deciding, attempt).min();
        if (compareLength(attempt, min) >= 0) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.MIN_LENGTH,
                stay(deciding, attempt) + " is at least " + inWords(min, attempt) + ".",
                Integer.toString(min)));
    }

    static Optional<Objection> isShortEnough(Attempt attempt) {
        CivilDay deciding = deciding(attempt, limit -> -limit.max());
        if (deciding == null) {
            return Optional.empty();
        }
        int max = limit(deciding, attempt).max();
        if (compareLength(attempt, max) <= 0) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.MAX_LENGTH,
                stay(deciding, attempt) + " is at most " + inWords(max, attempt) + ".",
                Integer.toString(max)));
    }

    /** The date of the stay whose limit counts, the first of the strictest; null if nothing is rented by this. */
    private static CivilDay deciding(Attempt attempt, ToIntFunction<Limit> strictness) {
        LengthLimits limits =
                attempt.rules().lengths().get(attempt.request().stay().per());
        if (limits == null) {
            return null;
        }
        CivilDay strictest = attempt.first();
        if (limits.mode() == StayRuleMode.THROUGH) {
            Per per = attempt.request().stay().per();
            int most = strictness.applyAsInt(strictest.limit(per));
            LocalDate end = attempt.dates().end();
            for (CivilDay day = strictest.next(); day.date().isBefore(end); day = day.next()) {
                int strict = strictness.applyAsInt(day.limit(per));
                strictest = strict > most ? day : strictest;
                most = Math.max(most, strict);
            }
        }
        return strictest;
    }

    private static Limit limit(CivilDay day, Attempt attempt) {
        return day.limit(attempt.request().stay().per());
    }

    private static String stay(CivilDay deciding, Attempt attempt) {
        return "A stay " + (deciding.date().equals(attempt.arrival()) ? "from " : "over ") + deciding.date();
    }

    static Optional<Objection> isOnTheStep(Attempt attempt) {
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
        return Optional.of(() -> new Refusal(
                Rule.STEP,
                "Hours start on a step of " + step + " minutes and last a multiple of it.",
                Duration.ofMinutes(step).toString()));
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

    private static int compareLength(Attempt attempt, int length) {
        return attempt.request().stay() instanceof Stay.Hours(var times)
                ? times.duration().compareTo(Duration.ofHours(length))
                : Integer.compare(attempt.days(), length);
    }

    private static String inWords(int length, Attempt attempt) {
        Per per = attempt.request().stay().per();
        return length + " " + per.name().toLowerCase(Locale.ROOT) + (length == 1 ? "" : "s");
    }
}
