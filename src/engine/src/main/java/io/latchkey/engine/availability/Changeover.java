package io.latchkey.engine.availability;

import io.latchkey.kernel.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * On which dates guests may come, or on which they may go.
 *
 * @param weekdays empty for any
 * @param closed dates on which nobody does, whatever the weekday
 */
public record Changeover(Set<DayOfWeek> weekdays, List<DateRange> closed) {

    public static final Changeover ANY_DAY = new Changeover(Set.of(), List.of());

    public Changeover {
        weekdays = Set.copyOf(weekdays);
        closed = List.copyOf(closed);
    }

    boolean isAnyDay() {
        return weekdays.isEmpty() && closed.isEmpty();
    }

    boolean isOnAWeekday(LocalDate date) {
        return weekdays.isEmpty() || weekdays.contains(date.getDayOfWeek());
    }

    boolean isClosedOn(LocalDate date) {
        for (DateRange dates : closed) {
            if (dates.contains(date)) {
                return true;
            }
        }
        return false;
    }
}
