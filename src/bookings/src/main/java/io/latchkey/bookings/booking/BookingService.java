package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.bookings.quote.QuoteService;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Books quotes: units held, booking written, payment ordered, all in one transaction. */
@ApplicationScoped
public class BookingService {

    private final BookingRepository bookings;
    private final QuoteService quotes;
    private final UnpaidLimit unpaid;
    private final UnitClaims claims;
    private final NewBookings newBookings;
    private final Ids ids;
    private final InstantSource clock;

    public BookingService(
            BookingRepository bookings,
            QuoteService quotes,
            UnpaidLimit unpaid,
            UnitClaims claims,
            NewBookings newBookings,
            Ids ids,
            InstantSource clock) {
        this.bookings = bookings;
        this.quotes = quotes;
        this.unpaid = unpaid;
        this.claims = claims;
        this.newBookings = newBookings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException NOT_FOUND, QUOTE_ALREADY_BOOKED, QUOTE_EXPIRED, TOO_MANY_HOLDS, NOT_AVAILABLE or
     *     COUPON_NOT_VALID
     */
    @Transactional
    public BookingView book(PersonId guest, QuoteId quoteId) {
        Quote quote = quotes.find(quoteId, guest);
        claims.queueUp(quote);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(quote, now);
        BookingId id = new BookingId(ids.next());
        List<UnitId> units = claims.claim(id, quote, now);
        return newBookings.open(Booking.book(id, quote, units, now));
    }

    private void check(Quote quote, Instant now) {
        Standing standing = bookings.standing(quote, now);
        if (standing.ofQuote() != null) {
            throw new ProblemException(BookingsProblem.QUOTE_ALREADY_BOOKED, "You have booked this quote already.")
                    .with("bookingId", standing.ofQuote());
        }
        if (quote.isExpired(now)) {
            throw new ProblemException(BookingsProblem.QUOTE_EXPIRED, "Ask for a new quote and book that.")
                    .with("expiredAt", quote.expiresAt());
        }
        unpaid.check(standing, now);
    }
}
