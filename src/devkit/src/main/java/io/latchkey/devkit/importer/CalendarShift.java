package io.latchkey.devkit.importer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Published files lie in the past. Moving them by whole weeks keeps every weekday, and with it the weekend rules.
 *
 * @param weeks how far all dates are moved
 */
record CalendarShift(int weeks) {

    /** The smallest move that brings the first day to today or later. */
    static CalendarShift upTo(LocalDate today, LocalDate firstDay) {
        long days = Math.max(0, ChronoUnit.DAYS.between(firstDay, today));
        return new CalendarShift(Math.toIntExact(Math.ceilDiv(days, 7)));
    }

    int days() {
        return weeks * 7;
    }
}
