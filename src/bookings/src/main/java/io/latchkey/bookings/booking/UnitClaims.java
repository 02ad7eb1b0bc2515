package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.Decision;
import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.bookings.availability.store.Claim;
import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.availability.store.UnitsTakenException;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Takes units for a quote. Claims on the same units queue up at the calendar group's lock, so that the engine sees what
 * is; the exclusion constraint decides even without it.
 */
@ApplicationScoped
class UnitClaims {

    private final CalendarService calendars;
    private final OccupancyRepository occupancies;

    UnitClaims(CalendarService calendars, OccupancyRepository occupancies) {
        this.calendars = calendars;
        this.occupancies = occupancies;
    }

    /**
     * Holds the units for 15 minutes.
     *
     * @throws ProblemException NOT_AVAILABLE with the reasons and the nearest dates
     */
    List<UnitId> claim(BookingId booking, Quote quote, Instant now) {
        var offer = quote.offer();
        StayRequest request = offer.request();
        occupancies.lock(offer.calendarGroup());
        ListingCalendar current = calendars.around(request.stay(), offer.listingId());
        if (!current.listing().isBookable()) {
            throw NotAvailable.because(List.of(NotAvailable.NOT_PUBLISHED), List.of());
        }
        switch (byTheQuotesRules(quote, current).decide(request, quote.createdAt())) {
            case Decision.Available(var units, var use, var occupied, var moves) -> {
                hold(new Claim(offer.calendarGroup(), booking, units, occupied, now.plus(Schedule.HOLD)), now);
                return units;
            }
            case Decision.Unavailable(var refusals) ->
                throw NotAvailable.because(
                        refusals.stream().map(Reason::of).toList(),
                        calendars.farAround(request.stay(), offer.listingId()).nearest(request, now));
        }
    }

    /** What is taken now, under the rules that the quote promised. */
    private static ListingCalendar byTheQuotesRules(Quote quote, ListingCalendar current) {
        return new ListingCalendar(
                quote.listing(), current.calendar(), quote.listing().rules());
    }

    private void hold(Claim claim, Instant now) {
        try {
            occupancies.hold(claim, now);
        } catch (UnitsTakenException taken) {
            throw NotAvailable.because(List.of(NotAvailable.JUST_TAKEN), List.of());
        }
    }
}
