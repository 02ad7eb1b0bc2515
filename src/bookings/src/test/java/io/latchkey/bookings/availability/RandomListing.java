package io.latchkey.bookings.availability;

import io.latchkey.bookings.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Small worlds for properties: a listing with random rules, taken and blocked at random in the days around a change of
 * the clocks, everything on quarters of an hour.
 */
final class RandomListing {

    /** Zones with the dates on which their clocks do something odd; the last is an ordinary one. */
    private static final List<Map.Entry<String, String>> ODD_DATES = List.of(
            Map.entry("Europe/Helsinki", "2026-03-29"),
            Map.entry("Europe/Helsinki", "2026-10-25"),
            Map.entry("America/New_York", "2026-11-01"),
            Map.entry("Asia/Beirut", "2026-03-29"),
            Map.entry("Asia/Beirut", "2026-10-25"),
            Map.entry("America/Havana", "2026-03-08"),
            Map.entry("America/Havana", "2026-11-01"),
            Map.entry("Australia/Lord_Howe", "2026-04-05"),
            Map.entry("Australia/Lord_Howe", "2026-10-04"),
            Map.entry("Antarctica/Troll", "2026-03-29"),
            Map.entry("Asia/Kathmandu", "2026-07-01"));

    static final int DAYS = 8;

    private final Random random;
    final Given given = Given.aThingRentedEveryWay();
    final LocalDate first;

    RandomListing(Random random) {
        this.random = random;
        var odd = ODD_DATES.get(random.nextInt(ODD_DATES.size()));
        given.zone = ZoneId.of(odd.getKey());
        first = LocalDate.parse(odd.getValue()).minusDays(random.nextInt(DAYS));
        given.now = first.atStartOfDay(given.zone).toInstant().plus(quarters(random.nextInt(-96, 96)));
        given.units = Given.units(1 + random.nextInt(3));
        given.stepMinutes = pick(15, 30, 60);
        given.capacity = 1 + random.nextInt(2);
        given.checkIn = pick(LocalTime.of(15, 0), LocalTime.MIDNIGHT, LocalTime.of(2, 30));
        given.checkOut = given.checkIn.equals(LocalTime.of(15, 0)) ? LocalTime.of(11, 0) : LocalTime.MIDNIGHT;
        given.advanceNotice = pick(Span.ZERO, Span.ZERO, Span.ofDays(1), Span.ofHours(24), Span.ofMinutes(45));
        given.bookingWindow = pick(Span.ofDays(730), Span.ofDays(DAYS / 2), Span.ofHours(100));
        given.turnaround = pick(
                Turnaround.NONE,
                Turnaround.after(Span.ofMinutes(45)),
                Turnaround.after(Span.ofDays(1)),
                new Turnaround(Span.ofMinutes(30), Span.ofHours(2)));
        lengths();
        weeklyHours();
        occupancies();
        blocks();
    }

    private void lengths() {
        given.lengths.clear();
        for (Per per : Per.values()) {
            if (random.nextInt(10) > 0) {
                given.lengths.put(per, new LengthLimits(limit(), Map.of(), seasons(), StayRuleMode.ON_ARRIVAL));
            }
        }
    }

    private Seasons<Limit> seasons() {
        List<Season<Limit>> seasons = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            seasons.add(new Season<>(dates(), limit()));
        }
        return Seasons.of(seasons);
    }

    private Limit limit() {
        int min = pick(1, 1, 1, 2, 3);
        return new Limit(min, min + pick(0, 2, 30));
    }

    private void weeklyHours() {
        List<Opening> openings = new ArrayList<>();
        for (int i = random.nextInt(3) == 0 ? 0 : 4 + random.nextInt(10); i > 0; i--) {
            openings.add(new Opening(DayOfWeek.of(1 + random.nextInt(7)), time(), time()));
        }
        given.weeklyHours = new WeeklyHours(openings);
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(96) * 900L);
    }

    private void occupancies() {
        for (int i = random.nextInt(8); i > 0; i--) {
            var unit = given.units.get(random.nextInt(given.units.size()));
            TimeRange range = times(pick(2, 8, 96));
            given.occupancies.add(
                    random.nextInt(4) == 0
                            ? Occupancy.hold(
                                    unit, range, Given.booking(i), given.now.plus(quarters(random.nextInt(3) - 1)))
                            : Occupancy.booking(unit, range, Given.booking(i)));
        }
    }

    private void blocks() {
        for (int i = random.nextInt(4); i > 0; i--) {
            var state = pick(HostBlock.State.CLOSED, HostBlock.State.OPEN, HostBlock.State.OPEN);
            given.blocks.add(
                    random.nextBoolean()
                            ? new HostBlock.OnDates(state, dates())
                            : new HostBlock.AtTimes(state, times(pick(4, 96))));
        }
    }

    DateRange dates() {
        LocalDate from = first.plusDays(random.nextInt(DAYS));
        return DateRange.of(from, from.plusDays(1 + random.nextInt(3)));
    }

    TimeRange times(int mostQuarters) {
        Instant from = first.atStartOfDay(given.zone).toInstant().plus(quarters(random.nextInt(DAYS * 96)));
        return TimeRange.of(from, from.plus(quarters(1 + random.nextInt(mostQuarters))));
    }

    StayRequest request() {
        Stay stay =
                switch (random.nextInt(3)) {
                    case 0 -> new Stay.Nights(dates());
                    case 1 -> new Stay.Days(dates());
                    default -> new Stay.Hours(times(pick(4, 16, 120)));
                };
        return new StayRequest(stay, 1 + random.nextInt(4), 1 + random.nextInt(3));
    }

    static Duration quarters(int count) {
        return Duration.ofMinutes(15L * count);
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
