package io.latchkey.engine.availability;

import io.latchkey.engine.availability.RangeSet.Range;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** Closed by the host beats opened by the host, opened beats the weekly plan, and what no one opened is closed. */
final class OpeningRules {

    private OpeningRules() {}

    static Optional<Objection> isNotClosedByTheHost(Attempt attempt) {
        return closedDates(attempt).or(() -> closedTimes(attempt));
    }

    private static Objection closed(Range<?> closed) {
        return () -> new Refusal(
                Rule.CLOSED_BY_HOST, "The host has closed part of this time.", closed.start() + "/" + closed.end());
    }

    private static Optional<Objection> closedDates(Attempt attempt) {
        RangeSet<LocalDate> closed = attempt.calendar().closedDates();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        DateRange dates = attempt.dates();
        return closed.firstWithin(dates.start(), dates.end()).map(OpeningRules::closed);
    }

    private static Optional<Objection> closedTimes(Attempt attempt) {
        TimeRange use = attempt.use();
        return attempt.calendar()
                .closedTimes()
                .firstWithin(use.start(), use.end())
                .map(OpeningRules::closed);
    }

    static Optional<Objection> isOpen(Attempt attempt) {
        return switch (attempt.request().stay()) {
            case Stay.Nights(var dates) -> firstNot(CivilDay::nightIsOpen, dates, attempt);
            case Stay.Days(var dates) -> firstNot(CivilDay::isOpen, dates, attempt);
            case Stay.Hours(var times) -> isOpenAllThrough(times, attempt);
        };
    }

    private static Optional<Objection> firstNot(Predicate<CivilDay> isOpen, DateRange dates, Attempt attempt) {
        if (attempt.rules().times().weeklyHours().isAlways()) {
            return Optional.empty();
        }
        for (CivilDay day = attempt.first(); day.date().isBefore(dates.end()); day = day.next()) {
            if (!isOpen.test(day)) {
                String date = day.date().toString();
                return Optional.of(() -> notOpen(date + " is not open.", date));
            }
        }
        return Optional.empty();
    }

    private static Optional<Objection> isOpenAllThrough(TimeRange times, Attempt attempt) {
        Instant until = OpenHours.openUntil(times, attempt.almanac());
        if (!until.isBefore(times.end())) {
            return Optional.empty();
        }
        return Optional.of(() -> notOpenAt(until.atZone(attempt.rules().zone()).toOffsetDateTime()));
    }

    private static Refusal notOpenAt(OffsetDateTime local) {
        return notOpen("It is not open at " + local.toLocalDateTime() + ".", local.toString());
    }

    /** For a time that the calendar of the place skipped, as Apia did with 30 December 2011. */
    static Refusal neverExisted(LocalDate date, ListingRules rules) {
        return notOpen("There is no such time in " + rules.zone() + ".", date.toString());
    }

    private static Refusal notOpen(String detail, String value) {
        return new Refusal(Rule.NOT_OPEN, detail, value);
    }
}
