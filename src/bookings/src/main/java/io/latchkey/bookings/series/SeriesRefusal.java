package io.latchkey.bookings.series;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.ProblemException;
import java.util.List;
import java.util.stream.Collectors;

/** A stay that a whole series fails by. */
record SeriesRefusal(int number, String from, String to, List<Reason> reasons, List<StayText> nearest) {

    static SeriesRefusal of(SeriesQuote.Occurrence quoted) {
        return new SeriesRefusal(quoted.number(), quoted.from(), quoted.to(), quoted.reasons(), quoted.nearest());
    }

    static SeriesRefusal of(Series.Occurrence skipped, List<Stay> nearest) {
        return new SeriesRefusal(
                skipped.number(),
                skipped.from(),
                skipped.to(),
                skipped.reasons(),
                nearest.stream().map(StayText::of).toList());
    }

    static ProblemException problem(List<SeriesRefusal> refused) {
        String numbers = refused.stream().map(one -> "#" + one.number()).collect(Collectors.joining(", "));
        return new ProblemException(
                        BookingsProblem.SERIES_NOT_AVAILABLE, "These stays cannot be booked: " + numbers + ".")
                .with("occurrences", refused);
    }
}
