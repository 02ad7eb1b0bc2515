package io.latchkey.engine.availability;

import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.stay.UnitUse;
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
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

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
        given.stepMinutes = pick(15, 15, 30, 60);
        given.capacity = 1 + random.nextInt(2);
        given.checkIn = pick(LocalTime.of(15, 0), LocalTime.MIDNIGHT, LocalTime.of(2, 30));
        given.checkOut = given.checkIn.equals(LocalTime.of(15, 0)) ? LocalTime.of(11, 0) : LocalTime.MIDNIGHT;
        given.advanceNotice = pick(Span.ZERO, Span.ZERO, Span.ofDays(1), Span.ofHours(24), Span.ofMinutes(45));
        given.bookingWindow = pick(Span.ofDays(730), Span.ofDays(DAYS / 2), Span.ofHours(100));
        given.turnaround = pick(
                Turnaround.NONE,
                Turnaround.after(Span.ofMinutes(45)),
                Turnaround.after(Span.ofDays(1)),
                new Turnaround(Span.ofDays(1), Span.ofHours(1)),
                new Turnaround(Span.ofMinutes(30), Span.ofHours(2)));
        given.sameDayUntil = pick(null, null, LocalTime.MIDNIGHT, time());
        given.unitUse = pick(UnitUse.ANY, UnitUse.ANY, UnitUse.ALL);
        if (random.nextInt(3) == 0) {
            given.arrivals = changeover();
            given.departures = changeover();
            given.caps = caps();
        }
        lengths();
        weeklyHours();
        occupancies();
        blocks();
    }

    private void lengths() {
        given.lengths.clear();
        for (Per per : Per.values()) {
            if (random.nextInt(12) > 0) {
                StayRuleMode mode = pick(StayRuleMode.ON_ARRIVAL, StayRuleMode.ON_ARRIVAL, StayRuleMode.THROUGH);
                Map<DayOfWeek, Limit> weekdays = random.nextInt(4) > 0 ? Map.of() : Map.of(weekday(), limit());
                given.lengths.put(per, new LengthLimits(limit(), weekdays, seasons(), mode));
            }
        }
    }

    private Changeover changeover() {
        Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
        for (int i = random.nextInt(3) == 0 ? 9 : 0; i > 0; i--) {
            weekdays.add(weekday());
        }
        return new Changeover(weekdays, random.nextInt(3) == 0 ? List.of(dates(), dates()) : List.of());
    }

    private List<Cap> caps() {
        List<Cap> caps = new ArrayList<>();
        for (CapPeriod period : CapPeriod.values()) {
            if (random.nextInt(3) == 0) {
                caps.add(new Cap(period, 1 + random.nextInt(3)));
            }
        }
        return caps;
    }

    private DayOfWeek weekday() {
        return DayOfWeek.of(1 + random.nextInt(7));
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
            openings.add(new Opening(weekday(), time(), time()));
        }
        given.weeklyHours = new WeeklyHours(openings);
    }

    private LocalTime time() {
        return LocalTime.ofSecondOfDay(random.nextInt(96) * 900L);
    }

    /** Parties in one or more units; living ones never share a unit. */
    private void occupancies() {
        for (int i = random.nextInt(8); i > 0; i--) {
            TimeRange used = times(pick(2, 8, 96));
            TimeRange range = used.widenedBy(quarters(pick(0, 0, 1)), quarters(pick(0, 0, 4)));
            Instant expiresAt = random.nextInt(4) > 0 ? null : given.now.plus(quarters(random.nextInt(3) - 1));
            Occupancy.Kind kind = expiresAt == null ? Occupancy.Kind.BOOKING : Occupancy.Kind.HOLD;
            Placement placement = pick(Placement.values());
            for (UnitId unit : chosen(1 + random.nextInt(2))) {
                add(new Occupancy(unit, range, used, kind, Given.booking(i), expiresAt, placement));
            }
        }
    }

    private void add(Occupancy occupancy) {
        boolean free = given.occupancies.stream()
                .noneMatch(one -> one.unit().equals(occupancy.unit())
                        && one.range().overlaps(occupancy.range())
                        && one.isLiving(given.now));
        if (free || !occupancy.isLiving(given.now)) {
            given.occupancies.add(occupancy);
        }
    }

    /** At most so many different units of the listing. */
    private Set<UnitId> chosen(int count) {
        Set<UnitId> chosen = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            chosen.add(given.units.get(random.nextInt(given.units.size())));
        }
        return chosen;
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
                switch (random.nextInt(7)) {
                    case 0, 1 -> new Stay.Nights(dates());
                    case 2, 3 -> new Stay.Days(dates());
                    case 4, 5 -> new Stay.Hours(times(pick(4, 16, 120)));
                    default -> joining();
                };
        int guests = 1 + random.nextInt(4);
        if (random.nextInt(4) > 0) {
            return new StayRequest(stay, guests, 1 + random.nextInt(3));
        }
        Set<UnitId> units = chosen(2);
        if (random.nextInt(6) == 0) {
            units.add(new UnitId(new UUID(0, 9)));
        }
        return new StayRequest(stay, guests, units.size(), List.copyOf(units));
    }

    /** At the very time at which others stay, if there are any. */
    private Stay joining() {
        return new Stay.Hours(
                given.occupancies.isEmpty()
                        ? times(4)
                        : given.occupancies
                                .get(random.nextInt(given.occupancies.size()))
                                .used());
    }

    static Duration quarters(int count) {
        return Duration.ofMinutes(15L * count);
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
