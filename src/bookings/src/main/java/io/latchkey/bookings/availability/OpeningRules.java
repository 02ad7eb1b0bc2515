package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.RangeSet.Range;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Closed by the host beats opened by the host, opened beats the weekly plan, and what no one opened is closed. */
final class OpeningRules {

    private OpeningRules() {}

    static Optional<Refusal> isNotClosedByTheHost(Attempt attempt) {
        return closedDates(attempt)
                .or(() -> closedTimes(attempt))
                .map(value -> new Refusal(Rule.CLOSED_BY_HOST, "The host has closed part of this time.", value));
    }

    private static Optional<String> closedDates(Attempt attempt) {
        RangeSet<LocalDate> closed = attempt.calendar().closedDates();
        if (closed.isEmpty()) {
            return Optional.empty();
        }
        DateRange dates = attempt.dates();
        return closed.firstWithin(dates.start(), dates.end()).map(OpeningRules::inIso);
    }

    private static Optional<String> closedTimes(Attempt attempt) {
        TimeRange use = attempt.use();
        return attempt.calendar()
                .closedTimes()
                .firstWithin(use.start(), use.end())
                .map(OpeningRules::inIso);
    }

    static Optional<Refusal> isOpen(Attempt attempt) {
        return switch (attempt.request().stay()) {
            case Stay.Nights(var dates) -> firstNot(dates, CivilDay::nightIsOpen, attempt);
            case Stay.Days(var dates) -> firstNot(dates, CivilDay::isOpen, attempt);
            case Stay.Hours(var times) -> isOpenAllThrough(times, attempt);
        };
    }

    private static Optional<Refusal> firstNot(DateRange dates, Predicate<CivilDay> isOpen, Attempt attempt) {
        if (attempt.rules().times().weeklyHours().isAlways()) {
            return Optional.empty();
        }
        for (LocalDate date = dates.start(); date.isBefore(dates.end()); date = date.plusDays(1)) {
            if (!isOpen.test(attempt.almanac().day(date))) {
                return Optional.of(notOpen(date + " is not open.", date.toString()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> isOpenAllThrough(TimeRange times, Attempt attempt) {
        Instant until = OpenHours.openUntil(times, attempt.almanac());
        if (!until.isBefore(times.end())) {
            return Optional.empty();
        }
        var local = until.atZone(attempt.rules().zone()).toOffsetDateTime();
        return Optional.of(notOpen("It is not open at " + local.toLocalDateTime() + ".", local.toString()));
    }

    /** For a time that the calendar of the place skipped, as Apia did with 30 December 2011. */
    static Refusal neverExisted(LocalDate date, ListingRules rules) {
        return notOpen("There is no such time in " + rules.zone() + ".", date.toString());
    }

    private static Refusal notOpen(String detail, String value) {
        return new Refusal(Rule.NOT_OPEN, detail, value);
    }

    private static String inIso(Range<?> range) {
        return range.start() + "/" + range.end();
    }
}
