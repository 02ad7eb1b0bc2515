package io.latchkey.bookings.booking;

import io.latchkey.bookings.availability.store.Claim;
import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.availability.store.UnitsTakenException;
import io.latchkey.bookings.calendar.CalendarService;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.bookings.quote.Offer;
import io.latchkey.bookings.quote.Quote;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.Decision.Available;
import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** Waits until no other claim of the quote's guest or on its units runs; every claim begins with this. */
    void queueUp(Quote quote) {
        occupancies.lock(quote.offer().calendarGroup(), quote.guestId());
    }

    /**
     * Holds the units for 15 minutes.
     *
     * @throws ProblemException NOT_AVAILABLE with the reasons and the nearest dates
     */
    List<UnitId> claim(BookingId booking, Quote quote, Instant now) {
        Offer offer = quote.offer();
        Available room = makeRoom(offer, new QuotedStay(quote, now), now);
        hold(offer, List.of(new Claim.Part(booking, room.units(), room.use(), room.occupied())), now);
        return room.units();
    }

    /**
     * Quotes that are claimed together.
     *
     * @param span encloses all stays
     */
    record Series(List<Quote> quotes, Stay span, boolean allOrNone) {

        Quote first() {
            return quotes.getFirst();
        }

        List<Decision> decide(ListingCalendar current) {
            return QuotedStay.byItsRules(first(), current)
                    .decideAll(
                            quotes.stream()
                                    .map(quote -> quote.offer().request())
                                    .toList(),
                            first().createdAt());
        }

        /** Nothing is taken where all or none are wanted and one is refused. */
        boolean takes(List<Decision> decisions) {
            return allOrNone
                    ? decisions.stream().allMatch(Decision::isAvailable)
                    : decisions.stream().anyMatch(Decision::isAvailable);
        }
    }

    /**
     * Holds the units of what can be booked for 15 minutes, with one look at the calendar and one insert.
     *
     * @param bookings one id for each quote
     * @return one decision for each
     * @throws ProblemException NOT_AVAILABLE if the listing takes no bookings any more
     */
    List<Decision> claimAll(List<BookingId> bookings, Series series, Instant now) {
        Offer offer = series.first().offer();
        Supplier<ListingCalendar> calendar = () -> calendars.farAround(series.span(), offer.listingId());
        List<Decision> decisions = whenLocked(series::decide, calendar.get(), calendar);
        if (series.takes(decisions)) {
            List<Claim.Part> parts = new ArrayList<>();
            for (int i = 0; i < decisions.size(); i++) {
                if (decisions.get(i) instanceof Available room) {
                    move(offer, room, now);
                    parts.add(new Claim.Part(bookings.get(i), room.units(), room.use(), room.occupied()));
                }
            }
            hold(offer, parts, now);
        }
        return decisions;
    }

    /**
     * Decides, and moves the bookings that the decision wants moved.
     *
     * @param offer for units whose calendar group the caller has locked
     * @throws ProblemException NOT_AVAILABLE with the reasons and the nearest dates
     */
    Available makeRoom(Offer offer, Question question, Instant now) {
        Stay stay = offer.stay();
        List<Decision> decided = whenLocked(
                calendar -> List.of(question.decide(calendar)),
                calendars.around(stay, offer.listingId()),
                () -> calendars.farAround(stay, offer.listingId()));
        return switch (decided.getFirst()) {
            case Available room -> {
                move(offer, room, now);
                yield room;
            }
            case Unavailable(var refusals) -> throw calendars.refusal(question, offer.listingId(), refusals);
        };
    }

    /**
     * Decides; if that means to move bookings, decides again by what they are when nobody else changes them any more,
     * and by a calendar that shows the whole of their stays. All that may have to move are locked at once, because to
     * lock one more later could close a circle of waiting. A change holds its own booking already; should that close one,
     * PostgreSQL breaks it and nothing was changed.
     */
    private List<Decision> whenLocked(
            Function<ListingCalendar, List<Decision>> decide,
            ListingCalendar current,
            Supplier<ListingCalendar> again) {
        List<Decision> decisions = decide.apply(current);
        if (Reassignments.moved(decisions).isEmpty()) {
            return decisions;
        }
        Set<BookingId> locked = again.get().calendar().movable();
        reassignments.lock(locked);
        List<Decision> settled = decide.apply(again.get());
        if (!locked.containsAll(Reassignments.moved(settled))) {
            throw justTaken();
        }
        return settled;
    }

    private void move(Offer offer, Available room, Instant now) {
        try {
            reassignments.carryOut(offer.calendarGroup(), room.moves(), now);
        } catch (UnitsTakenException taken) {
            throw justTaken();
        }
    }

    private void hold(Offer offer, List<Claim.Part> parts, Instant now) {
        boolean chosen = !offer.chosenUnits().isEmpty();
        try {
            occupancies.hold(
                    new Claim(offer.calendarGroup(), offer.listingId(), chosen, parts, now.plus(Schedule.HOLD)), now);
        } catch (UnitsTakenException taken) {
            throw justTaken();
        }
    }

    private static ProblemException justTaken() {
        return NotAvailable.because(List.of(NotAvailable.JUST_TAKEN), List.of());
    }
}
