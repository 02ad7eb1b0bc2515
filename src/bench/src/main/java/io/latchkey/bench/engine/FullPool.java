package io.latchkey.bench.engine;

import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Changeover;
import io.latchkey.engine.availability.LeadTime;
import io.latchkey.engine.availability.LengthLimits;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.Placement;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.availability.StayTimes;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.availability.WeeklyHours;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Twelve desks, taken for nine hours and free for three by turns, each an hour later than the one before. */
final class FullPool {

    static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    static final Instant NOW = DAY.minusDays(2).atTime(6, 0).toInstant(ZoneOffset.UTC);

    private static final int DESKS = 12;
    private static final int STAYS = 20;
    private static final Duration TAKEN = Duration.ofHours(9);
    private static final Duration EVERY = Duration.ofHours(12);

    private FullPool() {}

    static Calendar calendar() {
        List<UnitId> desks = new ArrayList<>();
        List<Occupancy> occupancies = new ArrayList<>();
        for (int desk = 0; desk < DESKS; desk++) {
            desks.add(new UnitId(new UUID(3, desk)));
            for (int stay = 0; stay < STAYS; stay++) {
                Instant start = NOW.plus(Duration.ofHours(desk + 1)).plus(EVERY.multipliedBy(stay));
                TimeRange range = TimeRange.of(start, start.plus(TAKEN));
                BookingId booking = new BookingId(new UUID(desk, stay));
                occupancies.add(new Occupancy(
                        desks.getLast(), range, range, Occupancy.Kind.BOOKING, booking, null, Placement.MOVABLE));
            }
        }
        return Calendar.of(desks, occupancies, List.of());
    }

    static ListingRules rules() {
        return new ListingRules(
                ZoneOffset.UTC,
                new StayTimes(LocalTime.of(15, 0), LocalTime.of(11, 0), WeeklyHours.ALWAYS, 15),
                Map.of(Per.HOUR, LengthLimits.of(1, 48)),
                Changeover.ANY_DAY,
                Changeover.ANY_DAY,
                new LeadTime(Span.ZERO, Span.ofDays(365), null),
                Turnaround.NONE,
                List.of(),
                UnitUse.ANY,
                1);
    }

    /** Twelve hours, for which no desk is free unless others move. */
    static StayRequest request() {
        Instant from = DAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new StayRequest(Stay.hours(from, from.plus(EVERY)), 1, 1);
    }
}
