package io.latchkey.bookings.quote;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.availability.Decision;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.listing.ListingCopy;
import io.latchkey.bookings.pricing.PriceRequest;
import io.latchkey.bookings.pricing.Pricing;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.QuoteId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
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
    private final FeeSettings fees;
    private final Ids ids;
    private final InstantSource clock;

    public QuoteService(
            QuoteRepository quotes, CalendarService calendars, FeeSettings fees, Ids ids, InstantSource clock) {
        this.quotes = quotes;
        this.calendars = calendars;
        this.fees = fees;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException NOT_FOUND, SELF_BOOKING, CURRENCY_NOT_OFFERED, or NOT_AVAILABLE with every reason and
     *     the nearest alternatives
     */
    @Transactional
    public Quote quote(PersonId guest, QuoteWish wish) {
        Instant now = now();
        ListingCalendar found = calendars.around(wish.request().stay(), wish.listingId());
        ListingCopy listing = found.listing();
        checkListing(guest, wish, listing);
        TimeRange use =
                switch (found.decide(wish.request(), now)) {
                    case Decision.Available(var units, var whole, var occupied, var moves) -> whole;
                    case Decision.Unavailable(var refusals) ->
                        throw NotAvailable.because(
                                refusals.stream().map(Reason::of).toList(), nearest(wish, now));
                };
        Quote quote = new Quote(
                new QuoteId(ids.next()), guest, offer(listing, wish, use, now), listing, now, now.plus(Quote.LIFE));
        quotes.add(quote);
        return quote;
    }

    private static void checkListing(PersonId guest, QuoteWish wish, ListingCopy listing) {
        if (!listing.isBookable()) {
            throw listing.state().isPublic()
                    ? NotAvailable.because(List.of(NotAvailable.NOT_PUBLISHED), List.of())
                    : new ProblemException(PlatformProblem.NOT_FOUND, "There is no such listing.");
        }
        if (listing.isHostedBy(guest)) {
            throw new ProblemException(BookingsProblem.SELF_BOOKING, "This is your own listing.");
        }
        if (wish.currency() != null && !wish.currency().equals(listing.terms().currency())) {
            throw new ProblemException(
                            BookingsProblem.CURRENCY_NOT_OFFERED,
                            "The listing is priced in " + listing.terms().currency() + ".")
                    .with("currency", listing.terms().currency())
                    .at("/currency", "must be " + listing.terms().currency() + ", or left out");
        }
    }

    private List<Stay> nearest(QuoteWish wish, Instant now) {
        return calendars.farAround(wish.request().stay(), wish.listingId()).nearest(wish.request(), now);
    }

    private Offer offer(ListingCopy listing, QuoteWish wish, TimeRange use, Instant now) {
        var request = wish.request();
        StayText text = StayText.of(request.stay());
        return new Offer(
                listing.listingId(),
                listing.title(),
                listing.hostId(),
                listing.calendarGroup(),
                request.stay().per(),
                text.from(),
                text.to(),
                use.start(),
                use.end(),
                listing.timeZone(),
                request.guests(),
                request.units(),
                Pricing.price(
                        listing.prices(fees.rates()),
                        PriceRequest.of(
                                request.stay(),
                                request.guests(),
                                request.units(),
                                CivilTime.dateOf(now, listing.timeZone()))),
                listing.terms().instantBook(),
                listing.terms().cancellationPolicy(),
                listing.terms().houseRules());
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
