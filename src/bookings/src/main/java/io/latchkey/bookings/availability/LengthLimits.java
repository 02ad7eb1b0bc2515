package io.latchkey.bookings.availability;

import io.latchkey.kernel.time.Seasons;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How short and how long a stay may be, in nights, days or hours; on arrival, that is: the season of the first date
 * decides for the whole stay.
 *
 * @param standard where no season says otherwise
 */
public record LengthLimits(Limit standard, Seasons<Limit> seasons) {

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
        Objects.requireNonNull(seasons, "seasons");
    }

    public static LengthLimits of(int min, int max) {
        return new LengthLimits(new Limit(min, max), Seasons.none());
    }

    /** What holds for arrivals on this date. */
    public Limit onArrival(LocalDate date) {
        return seasons.on(date).orElse(standard);
    }

    /** The longest stay that any date allows. */
    int longest() {
        return seasons.list().stream().mapToInt(season -> season.value().max()).reduce(standard.max(), Math::max);
    }
}
