package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What a guest asks for.
 *
 * @param stay from when to when; within the years 1900 to 2999 and at most {@value #MAX_DAYS} days long, so that no
 *     request can make the engine count for minutes
 * @param guests how many people come, at least 1
 * @param units how many units they take, at least 1; a listing whose units are let together counts as one
 * @param chosen the very units they want; empty for any, else as many as {@code units}
 */
public record StayRequest(Stay stay, int guests, int units, List<UnitId> chosen) {

    public static final int MAX_DAYS = 1_096;

    private static final DateRange YEARS = DateRange.of(LocalDate.of(1900, 1, 1), LocalDate.of(3000, 1, 1));
    private static final TimeRange INSTANTS =
            TimeRange.of(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("3000-01-01T00:00:00Z"));

    public StayRequest {
        Objects.requireNonNull(stay, "stay");
        if (guests < 1 || units < 1) {
            throw new IllegalArgumentException("at least one guest and one unit");
        }
        chosen = List.copyOf(chosen);
        if (!chosen.isEmpty() && (chosen.size() != units || new HashSet<>(chosen).size() != units)) {
            throw new IllegalArgumentException("as many different units chosen as wanted, or none");
        }
        boolean sane =
                switch (stay) {
                    case Stay.Nights(DateRange dates) -> isSane(dates);
                    case Stay.Days(DateRange dates) -> isSane(dates);
                    case Stay.Hours(TimeRange times) ->
                        INSTANTS.encloses(times) && times.duration().toDays() <= MAX_DAYS;
                };
        if (!sane) {
            throw new IllegalArgumentException(
                    "a stay lies in the years 1900 to 2999 and is at most " + MAX_DAYS + " days long");
        }
    }

    /** For any units. */
    public StayRequest(Stay stay, int guests, int units) {
        this(stay, guests, units, List.of());
    }

    private static boolean isSane(DateRange dates) {
        return YEARS.encloses(dates) && (isWithinThreeYears(dates) || dates.days() <= MAX_DAYS);
    }

    /** Days need not be counted for it. */
    private static boolean isWithinThreeYears(DateRange dates) {
        return dates.end().getYear() - dates.start().getYear() < 3;
    }

    /** The same party at another time. */
    StayRequest at(Stay other) {
        return new StayRequest(other, guests, units, chosen);
    }
}
