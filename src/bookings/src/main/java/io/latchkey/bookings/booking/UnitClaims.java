package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.Decision;
import io.latchkey.bookings.availability.Decision.Available;
import io.latchkey.bookings.availability.Decision.Unavailable;
import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.bookings.availability.store.Claim;
import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.availability.store.UnitsTakenException;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes units for a quote. Claims on the same units queue up at the calendar group's lock, so that the engine sees what
 * is; the exclusion constraint decides even without it.
 */
@ApplicationScoped
class UnitClaims {

    private final CalendarService calendars;
    private final OccupancyRepository occupancies;
    private final Reassignments reassignments;

    UnitClaims(CalendarService calendars, OccupancyRepository occupancies, Reassignments reassignments) {
        this.calendars = calendars;
        this.occupancies = occupancies;
        this.reassignments = reassignments;
    }

    /**
     * Holds the units for 15 minutes.
     *
     * @throws ProblemException NOT_AVAILABLE with the reasons and the nearest dates
     */
    List<UnitId> claim(BookingId booking, Quote quote, Instant now) {
        Offer offer = quote.offer();
        occupancies.lock(offer.calendarGroup());
        Available room = makeRoom(offer, calendar -> decide(quote, calendar), now);
        Claim.Part part = new Claim.Part(booking, room.units(), room.use(), room.occupied());
        Claim claim = new Claim(
                offer.calendarGroup(),
                offer.listingId(),
                !offer.request().chosen().isEmpty(),
                List.of(part),
                now.plus(Schedule.HOLD));
        try {
            occupancies.hold(claim, now);
        } catch (UnitsTakenException taken) {
            throw justTaken();
        }
        return room.units();
    }

    /** What is taken now, under the rules that the quote promised. */
    private static Decision decide(Quote quote, ListingCalendar current) {
        if (!current.listing().isBookable()) {
            throw NotAvailable.because(List.of(NotAvailable.NOT_PUBLISHED), List.of());
        }
        return current.underRulesOf(quote.listing()).decide(quote.offer().request(), quote.createdAt());
    }

    /**
     * Decides, and moves the bookings that the decision wants moved. Those are locked first, and then it is decided
     * again by what they are when nobody else changes them any more.
     *
     * @param offer for units whose calendar group the caller has locked
     * @throws ProblemException NOT_AVAILABLE with the reasons and the nearest dates
     */
    Available makeRoom(Offer offer, Function<ListingCalendar, Decision> decision, Instant now) {
        StayRequest request = offer.request();
        Available room = yes(decision.apply(calendars.around(request.stay(), offer.listingId())), offer, now);
        Set<BookingId> locked = new HashSet<>();
        while (!locked.containsAll(Reassignments.moved(room))) {
            locked.addAll(Reassignments.moved(room));
            reassignments.lock(locked);
            room = yes(decision.apply(calendars.farAround(request.stay(), offer.listingId())), offer, now);
        }
        try {
            reassignments.carryOut(offer.calendarGroup(), room.moves(), now);
        } catch (UnitsTakenException taken) {
            throw justTaken();
        }
        return room;
    }

    private Available yes(Decision decision, Offer offer, Instant now) {
        return switch (decision) {
            case Available room -> room;
            case Unavailable(var refusals) -> {
                StayRequest request = offer.request();
                throw NotAvailable.because(
                        refusals.stream().map(Reason::of).toList(),
                        calendars.farAround(request.stay(), offer.listingId()).nearest(request, now));
            }
        };
    }

    private static ProblemException justTaken() {
        return NotAvailable.because(List.of(NotAvailable.JUST_TAKEN), List.of());
    }
}
