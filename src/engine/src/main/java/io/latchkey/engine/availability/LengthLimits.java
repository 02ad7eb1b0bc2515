package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.Seasons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * How short and how long a stay may be, in nights, days or hours. The more specific wins: date range, then weekday,
 * then standard.
 *
 * @param mode whether the limit of the date of arrival decides alone, or the strictest of all dates of the stay
 */
public record LengthLimits(Limit standard, Map<DayOfWeek, Limit> weekdays, Seasons<Limit> seasons, StayRuleMode mode) {

    /** At least {@code min}, at most {@code max}, both included. */
    public record Limit(int min, int max) {
        public Limit {
            if (min < 1 || max < min) {
                throw new IllegalArgumentException("1 <= min <= max expected: " + min + ", " + max);
            }
        }
    }

    public LengthLimits {
        Objects.requireNonNull(standard, "standard");
        weekdays = Map.copyOf(weekdays);
        Objects.requireNonNull(seasons, "seasons");
        Objects.requireNonNull(mode, "mode");
    }

    public static LengthLimits of(int min, int max) {
        return new LengthLimits(new Limit(min, max), Map.of(), Seasons.none(), StayRuleMode.ON_ARRIVAL);
    }

    /** What the date asks for. */
    public Limit on(LocalDate date) {
        return seasons.on(date).orElseGet(() -> weekdays.getOrDefault(date.getDayOfWeek(), standard));
    }

    /** The longest stay that any date allows. */
    int longest() {
        int longest = standard.max();
        for (Limit limit : weekdays.values()) {
            longest = Math.max(longest, limit.max());
        }
        for (Seasons.Season<Limit> season : seasons.list()) {
            longest = Math.max(longest, season.value().max());
        }
        return longest;
    }
}
