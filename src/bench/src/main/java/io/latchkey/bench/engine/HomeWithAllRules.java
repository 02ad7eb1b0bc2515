package io.latchkey.bench.engine;

import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Cap;
import io.latchkey.engine.availability.Changeover;
import io.latchkey.engine.availability.HostBlock;
import io.latchkey.engine.availability.LeadTime;
import io.latchkey.engine.availability.LengthLimits;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.Opening;
import io.latchkey.engine.availability.Placement;
import io.latchkey.engine.availability.StayTimes;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.availability.WeeklyHours;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.CivilClock;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A home whose host uses every rule there is: 500 stays of three nights, one a week, and a closed week a month. */
final class HomeWithAllRules {

    static final Instant NOW = BusyHome.NOW;

    private static final LocalDate FIRST = BusyHome.FIRST;
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final UnitId UNIT = new UnitId(new UUID(1, 2));
    private static final LocalTime CHECK_IN = LocalTime.of(15, 0);
    private static final LocalTime CHECK_OUT = LocalTime.of(11, 0);
    private static final Turnaround TURNAROUND = new Turnaround(Span.ofHours(1), Span.ofDays(1));

    private HomeWithAllRules() {}

    static Calendar calendar() {
        List<Occupancy> occupancies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LocalDate arrival = FIRST.plusDays(7L * i);
            TimeRange used = TimeRange.of(
                    CivilTime.at(arrival, CHECK_IN, ZONE), CivilTime.at(arrival.plusDays(3), CHECK_OUT, ZONE));
            occupancies.add(new Occupancy(
                    UNIT,
                    TURNAROUND.around(used, new CivilClock(ZONE)),
                    used,
                    Occupancy.Kind.BOOKING,
                    new BookingId(new UUID(2, i)),
                    null,
                    Placement.MOVABLE));
        }
        List<HostBlock> blocks = Stream.iterate(FIRST, first -> first.plusMonths(1))
                .limit(24)
                .map(first -> DateRange.of(first.plusDays(12), first.plusDays(19)))
                .<HostBlock>map(dates -> new HostBlock.OnDates(HostBlock.State.CLOSED, dates))
                .toList();
        return Calendar.of(List.of(UNIT), occupancies, blocks);
    }

    static ListingRules rules() {
        return new ListingRules(
                ZONE,
                new StayTimes(CHECK_IN, CHECK_OUT, new WeeklyHours(everyDayBut(DayOfWeek.TUESDAY)), 60),
                Map.of(Per.NIGHT, lengths()),
                everyDayBut(DayOfWeek.SUNDAY, dates("2026-05-01", "2026-05-02")),
                everyDayBut(DayOfWeek.SATURDAY, dates("2026-12-25", "2026-12-26")),
                new LeadTime(Span.ofDays(1), Span.ofDays(730), LocalTime.of(18, 0)),
                TURNAROUND,
                List.of(new Cap(CapPeriod.DAY, 1), new Cap(CapPeriod.WEEK, 3), new Cap(CapPeriod.MONTH, 12)),
                UnitUse.ANY,
                4);
    }

    private static LengthLimits lengths() {
        return new LengthLimits(
                new Limit(1, 30),
                Map.of(DayOfWeek.FRIDAY, new Limit(2, 30)),
                Seasons.of(List.of(
                        new Season<>(dates("2026-07-01", "2026-09-01"), new Limit(3, 14)),
                        new Season<>(dates("2026-12-20", "2027-01-03"), new Limit(4, 10)))),
                StayRuleMode.THROUGH);
    }

    private static List<Opening> everyDayBut(DayOfWeek closed) {
        return EnumSet.complementOf(EnumSet.of(closed)).stream()
                .map(weekday -> Opening.of(weekday, "08:00", "22:00"))
                .toList();
    }

    private static Changeover everyDayBut(DayOfWeek weekday, DateRange closed) {
        Set<DayOfWeek> others = EnumSet.complementOf(EnumSet.of(weekday));
        return new Changeover(others, List.of(closed));
    }

    private static DateRange dates(String from, String to) {
        return DateRange.of(LocalDate.parse(from), LocalDate.parse(to));
    }
}
