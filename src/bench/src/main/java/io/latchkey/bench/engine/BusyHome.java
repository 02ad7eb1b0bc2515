package io.latchkey.bench.engine;

import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.Changeover;
import io.latchkey.engine.availability.LeadTime;
import io.latchkey.engine.availability.LengthLimits;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.Occupancy;
import io.latchkey.engine.availability.StayTimes;
import io.latchkey.engine.availability.Turnaround;
import io.latchkey.engine.availability.WeeklyHours;
import io.latchkey.engine.pricing.Discounts;
import io.latchkey.engine.pricing.ExtraGuestFee;
import io.latchkey.engine.pricing.FeeRates;
import io.latchkey.engine.pricing.LengthDiscount;
import io.latchkey.engine.pricing.PriceBounds;
import io.latchkey.engine.pricing.Rate;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A home in Brussels whose every third night is free, for four years: 500 occupancies of two nights each. */
final class BusyHome {

    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final Instant NOW = Instant.parse("2025-12-01T12:00:00Z");

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final UnitId UNIT = new UnitId(new UUID(1, 1));
    private static final LocalTime CHECK_IN = LocalTime.of(15, 0);
    private static final LocalTime CHECK_OUT = LocalTime.of(11, 0);

    private BusyHome() {}

    static Calendar calendar() {
        List<Occupancy> occupancies = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            LocalDate arrival = FIRST.plusDays(3L * i);
            TimeRange range = TimeRange.of(at(arrival, CHECK_IN), at(arrival.plusDays(2), CHECK_OUT));
            occupancies.add(Occupancy.booking(UNIT, range, new BookingId(new UUID(2, i))));
        }
        return Calendar.of(List.of(UNIT), occupancies, List.of());
    }

    static ListingRules rules() {
        return new ListingRules(
                ZONE,
                new StayTimes(CHECK_IN, CHECK_OUT, WeeklyHours.ALWAYS, 60),
                Map.of(Per.NIGHT, LengthLimits.of(1, 30)),
                Changeover.ANY_DAY,
                Changeover.ANY_DAY,
                new LeadTime(Span.parse("P1D"), Span.parse("P2000D"), null),
                Turnaround.NONE,
                List.of(),
                UnitUse.ANY,
                4);
    }

    static RatePlan plan() {
        return new RatePlan(
                ZONE,
                Currency.getInstance("EUR"),
                Map.of(Per.NIGHT, new Rate(euro(9000), euro(11000), Map.of(), Seasons.none(), PriceBounds.NONE)),
                new Discounts(List.of(), List.of(), List.of(new LengthDiscount(Per.NIGHT, 7, 1000)), null),
                euro(4000),
                new ExtraGuestFee(2, euro(1500)),
                List.of(),
                List.of(Tax.percent("City tax", 600)),
                new FeeRates(1000, 300));
    }

    private static Money euro(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }
}
