package io.latchkey.bookings.calendar.rest;

import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The query parameters {@code from} and {@code to} of a calendar: dates, the second exclusive, either may be left out. */
record DatesQuery(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    /** @throws ProblemException INVALID_REQUEST that names the parameter and what it must be */
    static DatesQuery read(String from, String to, int maxDays) {
        DatesQuery dates = new DatesQuery(date("?from", from), date("?to", to));
        dates.check(maxDays);
        return dates;
    }

    private void check(int maxDays) {
        if (to == null) {
            return;
        }
        if (from == null) {
            throw refused("?from", "is needed with to");
        }
        if (!from.isBefore(to)) {
            throw refused("?to", "must be after from");
        }
        if (ChronoUnit.DAYS.between(from, to) > maxDays) {
            throw refused("?to", "must be at most " + maxDays + " days after from");
        }
    }

    private static LocalDate date(String pointer, String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                throw refused(pointer, "must lie between 2000 and 2200");
            }
            return date;
        } catch (DateTimeException notADate) {
            throw refused(pointer, "must be a date like 2026-12-24");
        }
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "The dates are not valid.").at(pointer, detail);
    }
}
