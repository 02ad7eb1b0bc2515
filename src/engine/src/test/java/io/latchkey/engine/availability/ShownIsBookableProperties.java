package io.latchkey.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.availability.DayCalendar.Day;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the calendar and the slot list show can be booked, and nothing else can. */
class ShownIsBookableProperties {

    /** No stay in these listings is longer. */
    private static final int LONGEST = 40;

    @Test
    void everyListedSlotBooksAndEveryUnlistedStartFails() {
        Seeded.forAll(250, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            Duration length = RandomListing.quarters(listing.pick(2, 4, 6, 8, 30));
            LocalDate date = listing.first.plusDays(random.nextInt(RandomListing.DAYS));
            DateRange dates = DateRange.of(date, date.plusDays(2));
            var wish = new HourSlots.Wish(length, 1, 1 + random.nextInt(2));
            Calendar calendar = given.calendar();
            Set<Instant> listed = HourSlots.on(dates, wish, calendar, given.rules(), given.now).stream()
                    .map(TimeRange::start)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Instant> bookable = new TreeSet<>();
            Instant end = dates.end().atStartOfDay(given.zone).toInstant();
            for (Instant start = dates.start().atStartOfDay(given.zone).toInstant();
                    start.isBefore(end);
                    start = start.plusSeconds(300)) {
                StayRequest request =
                        new StayRequest(Stay.hours(start, start.plus(length)), wish.guests(), wish.units());
                if (Availability.decide(request, calendar, given.rules(), given.now)
                        .isAvailable()) {
                    bookable.add(start);
                }
            }
            assertEquals(bookable, listed);
        });
    }

    @Test
    void theDayCalendarTellsExactlyTheBookableStays() {
        Seeded.forAll(250, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            Per per = listing.pick(Per.NIGHT, Per.DAY);
            if (given.lengths.containsKey(per)) {
                int from = random.nextInt(4);
                DateRange range =
                        DateRange.of(listing.first.plusDays(from), listing.first.plusDays(RandomListing.DAYS));
                agree(given, new DayCalendar.Wish(per, 1 + random.nextInt(2), 1 + random.nextInt(2)), range);
            }
        });
    }

    @Test
    void theCalendarOfHoursShowsTheDatesOnWhichTheShortestStayBooks() {
        Seeded.forAll(100, random -> {
            RandomListing listing = new RandomListing(random);
            Given given = listing.given;
            given.length(Per.HOUR, listing.pick(1, 2, 4), 12);
            Duration shortest = Duration.ofHours(
                    given.lengths.get(Per.HOUR).on(listing.first).min());
            DateRange range = DateRange.of(listing.first, listing.first.plusDays(3));
            Calendar calendar = given.calendar();
            for (Day day :
                    DayCalendar.of(range, new DayCalendar.Wish(Per.HOUR, 1, 1), calendar, given.rules(), given.now)) {
                Instant start = day.date().atStartOfDay(given.zone).toInstant();
                Instant end = day.date().plusDays(1).atStartOfDay(given.zone).toInstant();
                boolean begins = anyBooks(given, calendar, shortest, start, end.minusSeconds(1));
                Instant earliestStart = start.minus(shortest).plusSeconds(1);
                boolean ends = anyBooks(given, calendar, shortest, earliestStart, end.minus(shortest));
                assertEquals(begins, day.mayArrive(), () -> "arriving on " + day);
                assertEquals(ends, day.mayLeave(), () -> "leaving on " + day);
                assertEquals(begins, day.refusals().isEmpty());
            }
        });
    }

    private static boolean anyBooks(Given given, Calendar calendar, Duration length, Instant from, Instant to) {
        long first = Math.ceilDiv(from.getEpochSecond(), 900) * 900;
        for (long start = first; start <= to.getEpochSecond(); start += 900) {
            Instant at = Instant.ofEpochSecond(start);
            if (books(given, calendar, Stay.hours(at, at.plus(length)))) {
                return true;
            }
        }
        return false;
    }

    private static void agree(Given given, DayCalendar.Wish wish, DateRange range) {
        Calendar calendar = given.calendar();
        List<Day> days = DayCalendar.of(range, wish, calendar, given.rules(), given.now);
        assertEquals(range.dates().toList(), days.stream().map(Day::date).toList());
        DateRange longer = DateRange.of(range.start(), range.end().plusDays(LONGEST));
        Set<LocalDate> departures = DayCalendar.of(longer, wish, calendar, given.rules(), given.now).stream()
                .filter(Day::mayLeave)
                .map(Day::date)
                .collect(Collectors.toSet());
        for (Day day : days) {
            Set<Integer> shown = day.lengths().stream()
                    .flatMap(lengths ->
                            IntStream.rangeClosed(lengths.min(), lengths.max()).boxed())
                    .filter(length -> departures.contains(day.date().plusDays(length)))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> bookable = IntStream.rangeClosed(1, LONGEST)
                    .filter(length -> books(given, calendar, wish, day.date(), length))
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(bookable, shown, () -> "lengths from " + day.date());
            assertEquals(bookable.isEmpty(), !day.mayArrive());
            assertEquals(bookable.isEmpty(), !day.refusals().isEmpty());
            if (day.mayArrive()) {
                assertTrue(bookable.contains(day.minLength()) && bookable.contains(day.maxLength()));
            }
            boolean departure = IntStream.rangeClosed(1, LONGEST)
                    .anyMatch(length -> books(given, calendar, wish, day.date().minusDays(length), length));
            assertEquals(departure, day.mayLeave(), () -> "leaving on " + day.date());
        }
    }

    private static boolean books(Given given, Calendar calendar, DayCalendar.Wish wish, LocalDate from, int length) {
        DateRange dates = DateRange.of(from, from.plusDays(length));
        Stay stay = wish.per() == Per.NIGHT ? new Stay.Nights(dates) : new Stay.Days(dates);
        return Availability.decide(
                        new StayRequest(stay, wish.guests(), wish.units()), calendar, given.rules(), given.now)
                .isAvailable();
    }

    private static boolean books(Given given, Calendar calendar, Stay stay) {
        return Availability.decide(new StayRequest(stay, 1, 1), calendar, given.rules(), given.now)
                .isAvailable();
    }
}
