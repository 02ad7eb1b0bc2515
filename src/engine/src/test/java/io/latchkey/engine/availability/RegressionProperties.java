package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What went wrong elsewhere, in random worlds. */
class RegressionProperties {

    private static final int HOURS = 48;

    @Test
    @DisplayName("R04, R05 a pool takes a party exactly if at every hour fewer seats are taken than there are")
    void aPoolTakesAsManyAsItHasSeats() {
        AtomicInteger refused = new AtomicInteger();
        Seeded.forAll(200, random -> {
            int seats = 2 + random.nextInt(4);
            Given desks = aDesk().withUnits(seats);
            Instant start = desks.instant("2026-07-01T00:00");
            int[] taken = new int[HOURS];
            for (int party = 0; party < 30; party++) {
                int from = random.nextInt(HOURS - 8);
                int until = from + 1 + random.nextInt(8);
                Stay stay = Stay.hours(start.plus(Duration.ofHours(from)), start.plus(Duration.ofHours(until)));
                boolean fits = IntStream.range(from, until).allMatch(hour -> taken[hour] < seats);
                assertEquals(fits, desks.decide(stay).isAvailable(), stay::toString);
                if (fits) {
                    desks.booked(party, stay);
                    IntStream.range(from, until).forEach(hour -> taken[hour]++);
                } else {
                    refused.incrementAndGet();
                }
            }
        });
        assertTrue(refused.get() > 500, () -> refused + " refused");
    }

    @Test
    @DisplayName("R13 of two stays back to back neither takes the other's night, in either order")
    void staysBackToBackDoNotTouchEachOther() {
        AtomicInteger pairs = new AtomicInteger();
        Seeded.forAll(600, random -> {
            RandomListing listing = new RandomListing(random);
            Given home = easy(listing.given);
            home.units = Given.units(1);
            home.turnaround = Turnaround.NONE;
            LocalDate change = listing.first.plusDays(1 + random.nextInt(RandomListing.DAYS));
            Stay before = Stay.nights(change.minusDays(1 + random.nextInt(3)), change);
            Stay after = Stay.nights(change, change.plusDays(1 + random.nextInt(3)));
            if (home.decide(before).isAvailable() && home.decide(after).isAvailable()) {
                pairs.incrementAndGet();
                List<Occupancy> earlier = List.copyOf(home.occupancies);
                for (List<Stay> order : List.of(List.of(before, after), List.of(after, before))) {
                    home.occupancies = new ArrayList<>(earlier);
                    home.booked(50, order.getFirst());
                    assertEquals(List.of(), home.refusals(order.getLast()), order::toString);
                }
            }
        });
        assertTrue(pairs.get() > 100, () -> pairs + " pairs");
    }

    /** What is taken is left as it is; the host asks for nothing. */
    private static Given easy(Given given) {
        for (Per per : Per.values()) {
            given.length(per, 1, 40);
        }
        given.arrivals = Changeover.ANY_DAY;
        given.departures = Changeover.ANY_DAY;
        given.advanceNotice = Span.ZERO;
        given.bookingWindow = Span.ofDays(730);
        given.weeklyHours = WeeklyHours.ALWAYS;
        given.blocks.clear();
        given.caps = List.of();
        given.unitUse = UnitUse.ANY;
        return given.step(15);
    }

    @Test
    @DisplayName("R21 from its last instant on a hold is as good as none, in decisions, slots and calendar")
    void anExpiredHoldIsAsGoodAsNone() {
        Seeded.forAll(150, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            StayRequest request = listing.request();
            List<Occupancy> living = given.occupancies.stream()
                    .filter(one -> one.isLiving(given.now))
                    .toList();
            given.occupancies = holds(living, given.now);
            List<Object> expired = answers(listing, request);
            given.occupancies = List.of();
            assertEquals(answers(listing, request), expired);

            given.occupancies = holds(living, given.now.plusNanos(1));
            List<Object> held = answers(listing, request);
            given.occupancies = holds(living, null);
            assertEquals(answers(listing, request), held, "and until then it is as good as a booking");
        });
    }

    private static List<Occupancy> holds(List<Occupancy> living, Instant until) {
        var kind = until == null ? Occupancy.Kind.BOOKING : Occupancy.Kind.HOLD;
        return living.stream()
                .map(one ->
                        new Occupancy(one.unit(), one.range(), one.used(), kind, one.booking(), until, one.placement()))
                .toList();
    }

    private static List<Object> answers(RandomListing listing, StayRequest request) {
        Given given = listing.given;
        DateRange dates = DateRange.of(listing.first, listing.first.plusDays(RandomListing.DAYS));
        List<Object> answers = new ArrayList<>(List.of(given.decide(request)));
        for (Per per : given.lengths.keySet()) {
            answers.add(days(given, per, dates));
        }
        answers.add(slots(given, dates));
        return answers;
    }

    private static List<DayCalendar.Day> days(Given given, Per per, DateRange dates) {
        return DayCalendar.of(dates, new DayCalendar.Wish(per, 1, 1), given.calendar(), given.rules(), given.now);
    }

    private static List<TimeRange> slots(Given given, DateRange dates) {
        var wish = new HourSlots.Wish(Duration.ofHours(2), 1, 1);
        return HourSlots.on(dates, wish, given.calendar(), given.rules(), given.now);
    }

    @Test
    @DisplayName("R22 a booking is in nobody's way when it is itself to be moved or extended")
    void aBookingIsNotInItsOwnWay() {
        AtomicInteger freed = new AtomicInteger();
        Seeded.forAll(1_000, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = random.nextBoolean() ? listing.given : easy(listing.given);
            if (given.occupancies.isEmpty()) {
                return;
            }
            Occupancy own = listing.pick(given.occupancies.toArray(Occupancy[]::new));
            BookingId moving = own.booking();
            Stay longer =
                    new Stay.Hours(own.used().widenedBy(Duration.ofHours(random.nextInt(2)), Duration.ofHours(1)));
            StayRequest request = random.nextBoolean() ? listing.request() : new StayRequest(longer, 1, 1);
            boolean inTheWay = !given.decide(request).isAvailable();
            Calendar others = given.calendar().without(moving);
            Decision decision = Availability.decide(request, others, given.rules(), given.now);
            given.occupancies.removeIf(one -> moving.equals(one.booking()));
            Oracle oracle = new Oracle(given, listing.first, RandomListing.DAYS);
            assertEquals(oracle.refusals(request), new HashSet<>(Given.refusals(decision)), request::toString);
            freed.addAndGet(inTheWay && decision.isAvailable() ? 1 : 0);
        });
        assertTrue(freed.get() > 20, () -> freed + " freed");
    }

    @Test
    @DisplayName("R23 a day has the same slots and the same line, whatever the window it is asked for in")
    void theWindowOfAQuestionDoesNotMatter() {
        Seeded.forAll(150, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            DateRange all = DateRange.of(listing.first, listing.first.plusDays(RandomListing.DAYS));
            LocalDate date = listing.first.plusDays(random.nextInt(RandomListing.DAYS));
            DateRange one = DateRange.of(date, date.plusDays(1));
            assertEquals(
                    slots(given, all).stream()
                            .filter(slot -> slot.start()
                                    .atZone(given.zone)
                                    .toLocalDate()
                                    .equals(date))
                            .toList(),
                    slots(given, one));
            for (Per per : given.lengths.keySet()) {
                assertEquals(
                        days(given, per, all).stream()
                                .filter(day -> day.date().equals(date))
                                .toList(),
                        days(given, per, one));
            }
        });
    }
}
