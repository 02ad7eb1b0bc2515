package io.latchkey.engine.availability;

import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/** At most so many stays begin in each civil day, ISO week or month; several parties at the same time are one stay. */
public record Cap(CapPeriod period, int max) {

    public Cap {
        Objects.requireNonNull(period, "period");
        if (max < 1) {
            throw new IllegalArgumentException("a cap below 1 would close the listing");
        }
    }

    /** The day, week or month in which the date lies. */
    DateRange around(LocalDate date) {
        return switch (period) {
            case DAY -> DateRange.of(date, date.plusDays(1));
            case WEEK -> {
                LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield DateRange.of(monday, monday.plusWeeks(1));
            }
            case MONTH -> {
                LocalDate first = date.withDayOfMonth(1);
                yield DateRange.of(first, first.plusMonths(1));
            }
        };
    }
}
