package io.latchkey.bookings.quote;

import io.latchkey.bookings.availability.Decision;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.coupon.CouponRequest;
import io.latchkey.bookings.listing.ListingCopy;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.TimeRange;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes quotes and finds them again: two statements for a yes, three for an explained no. */
@ApplicationScoped
public class QuoteService {

    private final QuoteRepository quotes;
    private final CalendarService calendars;
    private final Offers offers;
    private final Ids ids;
    private final InstantSource clock;

    public QuoteService(
            QuoteRepository quotes, CalendarService calendars, Offers offers, Ids ids, InstantSource clock) {
        this.quotes = quotes;
        this.calendars = calendars;
        this.offers = offers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException as {@link WishRules} and {@link Offers} say, or NOT_AVAILABLE with every reason and the
     *     nearest alternatives
     */
    @Transactional
    public Quote quote(PersonId guest, QuoteWish wish) {
        Instant now = now();
        ListingCalendar found = calendars.around(wish.request().stay(), wish.listingId(), coupon(guest, wish));
        ListingCopy listing = found.listing();
        WishRules.check(guest, wish, listing);
        TimeRange use =
                switch (found.decide(wish.request(), now)) {
                    case Decision.Available(var units, var whole, var occupied, var moves) -> whole;
                    case Decision.Unavailable(var refusals) ->
                        throw NotAvailable.because(
                                refusals.stream().map(Reason::of).toList(), nearest(wish, now));
                };
        Quote quote = new Quote(
                new QuoteId(ids.next()),
                guest,
                offers.offer(found, wish, use, now),
                listing,
                now,
                now.plus(Quote.LIFE));
        quotes.add(quote);
        return quote;
    }

    private static CouponRequest coupon(PersonId guest, QuoteWish wish) {
        return wish.couponCode() == null ? null : new CouponRequest(wish.couponCode(), guest);
    }

    private List<Stay> nearest(QuoteWish wish, Instant now) {
        return calendars.farAround(wish.request().stay(), wish.listingId()).nearest(wish.request(), now);
    }

    /** @throws ProblemException NOT_FOUND if it is not this guest's */
    @Transactional
    public Quote find(QuoteId id, PersonId guest) {
        return quotes.find(id, guest)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such quote of yours."));
    }

    /** As PostgreSQL will give it back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
