package io.latchkey.bookings.booking;

import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.availability.Decision;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;

/** Whether what was quoted can be booked now: by the rules that the quote promised, and what is taken now. */
record QuotedStay(Quote quote, Instant now) implements Question {

    @Override
    public Stay stay() {
        return quote.offer().stay();
    }

    @Override
    public Decision decide(ListingCalendar found) {
        return byItsRules(quote, found).decide(quote.offer().request(), quote.createdAt());
    }

    /** A new quote would be asked for: by the rules of now. */
    @Override
    public List<Stay> nearest(ListingCalendar found) {
        return found.nearest(quote.offer().request(), now);
    }

    /** @throws ProblemException NOT_AVAILABLE if the listing takes no bookings any more */
    static ListingCalendar byItsRules(Quote quote, ListingCalendar found) {
        if (!found.listing().isBookable()) {
            throw NotAvailable.because(List.of(NotAvailable.NOT_PUBLISHED), List.of());
        }
        return found.underRulesOf(quote.listing());
    }
}
