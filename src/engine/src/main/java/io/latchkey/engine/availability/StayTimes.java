package io.latchkey.engine.availability;

import java.time.LocalTime;
import java.util.Objects;

/**
 * At which hours a stay begins and ends, in the listing's local time.
 *
 * @param checkIn when a night begins on its date
 * @param checkOut when a stay by the night ends on its last date; nights only
 * @param weeklyHours the weekly plan; for nights only its weekdays count
 * @param stepMinutes hours start on this step of the local clock and last a multiple of it
 */
public record StayTimes(LocalTime checkIn, LocalTime checkOut, WeeklyHours weeklyHours, int stepMinutes) {

    public StayTimes {
        Objects.requireNonNull(checkIn, "checkIn");
        Objects.requireNonNull(checkOut, "checkOut");
        Objects.requireNonNull(weeklyHours, "weeklyHours");
        if (stepMinutes < 1) {
            throw new IllegalArgumentException("a step is at least a minute");
        }
    }
}
