package io.latchkey.bookings.series;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.SeriesBookingService;
import io.latchkey.bookings.booking.SeriesBookingService.Outcome;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.bookings.quote.QuoteService;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.id.SeriesQuoteId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Books series quotes, all or none or what is free, in one transaction. */
@ApplicationScoped
public class SeriesService {

    private final SeriesQuoteService seriesQuotes;
    private final QuoteService quotes;
    private final SeriesBookingService bookings;
    private final CalendarService calendars;
    private final SeriesRepository series;
    private final Ids ids;
    private final InstantSource clock;

    public SeriesService(
            SeriesQuoteService seriesQuotes,
            QuoteService quotes,
            SeriesBookingService bookings,
            CalendarService calendars,
            SeriesRepository series,
            Ids ids,
            InstantSource clock) {
        this.seriesQuotes = seriesQuotes;
        this.quotes = quotes;
        this.bookings = bookings;
        this.calendars = calendars;
        this.series = series;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws ProblemException NOT_FOUND, QUOTE_ALREADY_BOOKED, QUOTE_EXPIRED, TOO_MANY_HOLDS, or SERIES_NOT_AVAILABLE
     *     that names what is refused by now
     */
    @Transactional
    public Series book(PersonId guest, SeriesQuoteId quoteId) {
        SeriesQuote quote = seriesQuotes.find(quoteId, guest);
        List<Quote> stays = quotes.find(quote.quoteIds(), guest);
        Offer offer = stays.getFirst().offer();
        check(quote, offer.calendarGroup());
        SeriesId id = new SeriesId(ids.next());
        List<Outcome> outcomes = bookings.book(id, stays, quote.span(), quote.onConflict() == OnConflict.ALL);
        List<Series.Occurrence> occurrences = occurrences(quote, outcomes);
        refuse(quote, stays.getFirst().offer(), occurrences);
        Series booked = new Series(id, quoteId, quote.listingId(), guest, offer.hostId(), occurrences, clock.instant());
        series.add(booked, offer.calendarGroup());
        return booked;
    }

    private void check(SeriesQuote quote, UUID calendarGroup) {
        series.bookedFrom(quote.id(), calendarGroup).ifPresent(booked -> {
            throw new ProblemException(
                            BookingsProblem.QUOTE_ALREADY_BOOKED, "You have booked this series quote already.")
                    .with("seriesId", booked);
        });
        Instant now = clock.instant();
        if (quote.isExpired(now)) {
            throw new ProblemException(BookingsProblem.QUOTE_EXPIRED, "Ask for a new series quote and book that.")
                    .with("expiredAt", quote.expiresAt());
        }
    }

    /** What was refused when it was quoted has no outcome: it stays refused. */
    private static List<Series.Occurrence> occurrences(SeriesQuote quote, List<Outcome> outcomes) {
        Iterator<Outcome> next = outcomes.iterator();
        List<Series.Occurrence> occurrences = new ArrayList<>();
        for (SeriesQuote.Occurrence quoted : quote.occurrences()) {
            if (!quoted.available()) {
                occurrences.add(Series.Occurrence.skipped(quoted, quoted.reasons()));
                continue;
            }
            Outcome outcome = next.next();
            occurrences.add(
                    outcome.isBooked()
                            ? Series.Occurrence.booked(quoted, outcome.booking())
                            : Series.Occurrence.skipped(quoted, outcome.reasons()));
        }
        return occurrences;
    }

    /** With what is near by now. */
    private void refuse(SeriesQuote quote, Offer offer, List<Series.Occurrence> occurrences) {
        List<Series.Occurrence> refused = occurrences.stream()
                .filter(occurrence -> occurrence.status() == Series.Status.SKIPPED)
                .toList();
        if (quote.onConflict().fails(refused.size(), occurrences.size())) {
            ListingCalendar found = calendars.farAround(quote.span(), quote.listingId());
            throw SeriesRefusal.problem(refused.stream()
                    .map(one -> SeriesRefusal.of(one, found.nearest(request(one, offer), clock.instant())))
                    .toList());
        }
    }

    private static StayRequest request(Series.Occurrence occurrence, Offer offer) {
        Stay stay = new StayText(occurrence.from(), occurrence.to()).parse(offer.per());
        return new StayRequest(stay, offer.guests(), offer.units(), offer.chosenUnits());
    }

    /** @throws ProblemException NOT_FOUND to strangers */
    @Transactional
    public Series get(SeriesId id, Visitor visitor) {
        return series.find(id)
                .filter(one -> visitor.operator()
                        || one.guestId().equals(visitor.person())
                        || one.hostId().equals(visitor.host())
                        || visitor.coHosting().has(HostRight.BOOKINGS, one.listingId()))
                .orElseThrow(() -> new ProblemException(
                        PlatformProblem.NOT_FOUND, "There is no such series, or it is not yours."));
    }
}
