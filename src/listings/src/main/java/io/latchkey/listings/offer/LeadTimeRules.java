package io.latchkey.listings.offer;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** The rules for notice, booking window and turnaround. */
final class LeadTimeRules {

    static final List<BiConsumer<Terms, Faults>> ALL = List.of(
            LeadTimeRules::spansAreInBounds, LeadTimeRules::noticeEndsInTheWindow, LeadTimeRules::sameDayIsPossible);

    private static final Span LONGEST_NOTICE = Span.ofDays(365);
    private static final Span SHORTEST_WINDOW = Span.ofDays(1);
    private static final Span LONGEST_WINDOW = Span.ofDays(731);
    private static final Span LONGEST_TURNAROUND = Span.ofDays(30);

    private LeadTimeRules() {}

    private static void spansAreInBounds(Terms terms, Faults faults) {
        LeadTimes times = terms.leadTimes();
        between(times.advanceNotice(), Span.ZERO, LONGEST_NOTICE, faults.in("advanceNotice"));
        between(times.bookingWindow(), SHORTEST_WINDOW, LONGEST_WINDOW, faults.in("bookingWindow"));
        between(times.turnaroundBefore(), Span.ZERO, LONGEST_TURNAROUND, faults.in("turnaroundBefore"));
        between(times.turnaround(), Span.ZERO, LONGEST_TURNAROUND, faults.in("turnaround"));
        faults.in("bookingWindow").addUnless(times.bookingWindow().time().isZero(), "must be whole days, as in P90D");
    }

    /** The last date of the window is within it all day long. */
    private static void noticeEndsInTheWindow(Terms terms, Faults faults) {
        LeadTimes times = terms.leadTimes();
        faults.in("advanceNotice")
                .addUnless(
                        about(times.advanceNotice())
                                        .compareTo(about(times.bookingWindow()).plusDays(1))
                                < 0,
                        "must not be longer than the booking window, or no date could be booked");
    }

    /** It may well be before it opens: then one books earlier on the day. */
    private static void sameDayIsPossible(Terms terms, Faults faults) {
        DayTime until = terms.leadTimes().sameDayUntil();
        if (until == null) {
            return;
        }
        Faults place = faults.in("sameDayUntil");
        place.addUnless(until.minute() > 0, "must be after 00:00; leave it out if today cannot be booked late");
        place.addUnless(
                about(terms.leadTimes().advanceNotice()).compareTo(Duration.ofDays(1)) < 0,
                "contradicts an advance notice of a day or more: today could never be booked");
        place.addUnless(
                terms.offers(Per.NIGHT) || terms.offers(Per.DAY),
                "is for nights and days; hours are booked until they begin");
    }

    private static void between(Span value, Span min, Span max, Faults faults) {
        faults.addUnless(
                about(value).compareTo(about(min)) >= 0 && about(value).compareTo(about(max)) <= 0,
                "must be from " + min + " to " + max);
        boolean wholeMinutes = value.time().toSecondsPart() == 0 && value.time().toNanosPart() == 0;
        faults.addUnless(wholeMinutes, "must be whole minutes");
    }

    /** Good enough to compare with a bound; a real day may have 23 or 25 hours. */
    private static Duration about(Span span) {
        return span.time().plusDays(span.days());
    }
}
