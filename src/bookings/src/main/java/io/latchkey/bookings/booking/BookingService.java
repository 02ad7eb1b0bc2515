package io.latchkey.bookings.booking;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.escrow.EscrowService;
import io.latchkey.bookings.escrow.Funds;
import io.latchkey.bookings.escrow.PaymentOrder;
import io.latchkey.bookings.quote.Offer;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Books quotes: units held, booking written, payment ordered, all in one transaction. */
@ApplicationScoped
public class BookingService {

    private final BookingRepository bookings;
    private final QuoteService quotes;
    private final UnitClaims claims;
    private final EscrowService escrows;
    private final BookingSteps steps;
    private final BookingTimers timers;
    private final Ids ids;
    private final InstantSource clock;
    private final int maxUnpaid;

    public BookingService(
            BookingRepository bookings,
            QuoteService quotes,
            UnitClaims claims,
            EscrowService escrows,
            BookingSteps steps,
            BookingTimers timers,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.bookings.max-unpaid-per-guest", defaultValue = "10") int maxUnpaid) {
        this.bookings = bookings;
        this.quotes = quotes;
        this.claims = claims;
        this.escrows = escrows;
        this.steps = steps;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
        this.maxUnpaid = maxUnpaid;
    }

    /**
     * @throws ProblemException NOT_FOUND, QUOTE_ALREADY_BOOKED, QUOTE_EXPIRED, TOO_MANY_HOLDS or NOT_AVAILABLE
     */
    @Transactional
    public BookingView book(PersonId guest, QuoteId quoteId) {
        Quote quote = quotes.find(quoteId, guest);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        check(quote, now);
        BookingId id = new BookingId(ids.next());
        List<UnitId> units = claims.claim(id, quote, now);
        Booking booking = Booking.book(id, quote, units, now);
        bookings.add(booking);
        Funds funds = escrows.open(order(booking));
        timers.plan(booking);
        steps.tell(booking, BookingStep.BOOK);
        return BookingView.of(booking, funds);
    }

    private void check(Quote quote, Instant now) {
        bookings.ofQuote(quote.offer().calendarGroup(), quote.id()).ifPresent(booking -> {
            throw new ProblemException(BookingsProblem.QUOTE_ALREADY_BOOKED, "You have booked this quote already.")
                    .with("bookingId", booking.id());
        });
        if (quote.isExpired(now)) {
            throw new ProblemException(BookingsProblem.QUOTE_EXPIRED, "Ask for a new quote and book that.")
                    .with("expiredAt", quote.expiresAt());
        }
        List<Instant> unpaid = bookings.unpaidHolds(quote.guestId(), now);
        if (unpaid.size() >= maxUnpaid) {
            throw new ProblemException(
                            BookingsProblem.TOO_MANY_HOLDS,
                            "You hold " + maxUnpaid
                                    + " unpaid bookings; pay or withdraw one, or wait until it expires.")
                    .with("limit", maxUnpaid)
                    .with(
                            "retryAfterSeconds",
                            Duration.between(now, unpaid.getFirst()).toSeconds() + 1);
        }
    }

    private static PaymentOrder order(Booking booking) {
        Offer offer = booking.offer();
        return new PaymentOrder(
                booking.id(),
                booking.guestId(),
                booking.hostId(),
                offer.price().total(),
                offer.price().split(),
                offer.listingTitle() + ", " + offer.from() + " to " + offer.to());
    }
}
