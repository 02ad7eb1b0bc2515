package io.latchkey.bookings.booking;

import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.coupon.CouponProblem;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.availability.Decision;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Books the quotes of a series in one transaction; each becomes a booking with a payment of its own. */
@ApplicationScoped
public class SeriesBookingService {

    private final BookingRepository bookings;
    private final UnpaidLimit unpaid;
    private final UnitClaims claims;
    private final NewBookings newBookings;
    private final Ids ids;
    private final InstantSource clock;

    public SeriesBookingService(
            BookingRepository bookings,
            UnpaidLimit unpaid,
            UnitClaims claims,
            NewBookings newBookings,
            Ids ids,
            InstantSource clock) {
        this.bookings = bookings;
        this.unpaid = unpaid;
        this.claims = claims;
        this.newBookings = newBookings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of a quote: a booking, or the reasons why not. */
    public record Outcome(BookingId booking, List<Reason> reasons) {

        static Outcome of(BookingId booking, Decision decision) {
            return switch (decision) {
                case Decision.Available(var units, var use, var occupied, var moves) -> new Outcome(booking, List.of());
                case Decision.Unavailable(var refusals) ->
                    new Outcome(null, refusals.stream().map(Reason::of).toList());
            };
        }

        static Outcome refusedBy(CouponProblem coupon) {
            return new Outcome(null, List.of(Reason.of(coupon)));
        }

        public boolean isBooked() {
            return booking != null;
        }
    }

    /**
     * An outcome for each quote, in their order. If all or none are wanted and one is refused, nothing must be
     * committed: the others' outcomes are what they would have been.
     *
     * @param quotes for one listing and one guest, made together; none of them has expired
     * @param span encloses all their stays
     * @throws ProblemException TOO_MANY_HOLDS, QUOTE_ALREADY_BOOKED, or NOT_AVAILABLE once the listing is not bookable
     */
    @Transactional
    public List<Outcome> book(SeriesId series, List<Quote> quotes, Stay span, boolean allOrNone) {
        Quote first = quotes.getFirst();
        claims.queueUp(first);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        unpaid.check(bookings.standing(first, now), now);
        List<BookingId> booked = Stream.generate(() -> new BookingId(ids.next()))
                .limit(quotes.size())
                .toList();
        List<Decision> decisions = claims.claimAll(booked, new UnitClaims.Series(quotes, span, allOrNone), now);
        boolean taken = !allOrNone || decisions.stream().allMatch(Decision::isAvailable);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < quotes.size(); i++) {
            Outcome outcome = Outcome.of(booked.get(i), decisions.get(i));
            if (taken && decisions.get(i) instanceof Decision.Available room) {
                Booking booking = Booking.book(booked.get(i), quotes.get(i), room.units(), now)
                        .partOf(series);
                outcome = newBookings.tryToOpen(booking).map(Outcome::refusedBy).orElse(outcome);
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
