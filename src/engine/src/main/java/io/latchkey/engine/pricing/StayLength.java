package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How long a stay is in what it is counted in: nights and days by the calendar, hours by the clock. */
final class StayLength {

    private StayLength() {}

    static Quantity of(Stay stay) {
        return switch (stay) {
            case Stay.Nights(var dates) -> Quantity.of(dates.days());
            case Stay.Days(var dates) -> Quantity.of(dates.days());
            case Stay.Hours(var times) -> Quantity.ofSeconds(times.duration().getSeconds());
        };
    }

    /** The dates that it touches, by the calendar of the zone. */
    static Stream<LocalDate> dates(Stay stay, ZoneId zone) {
        return switch (stay) {
            case Stay.Nights(var dates) -> dates.dates();
            case Stay.Days(var dates) -> dates.dates();
            case Stay.Hours(var times) -> {
                LocalDate last = CivilTime.dateOf(times.end().minusNanos(1), zone);
                yield DateRange.of(CivilTime.dateOf(times.start(), zone), last.plusDays(1))
                        .dates();
            }
        };
    }

    /** The same length, divided by what each part of it costs; together exactly {@link #of}. */
    static Map<Money, Quantity> byPrice(Stay stay, Rate rate, ZoneId zone) {
        return switch (stay) {
            case Stay.Nights(var dates) -> byDate(dates, rate);
            case Stay.Days(var dates) -> byDate(dates, rate);
            case Stay.Hours(var times) -> byMidnight(times, rate, zone);
        };
    }

    private static Map<Money, Quantity> byDate(DateRange dates, Rate rate) {
        Map<Money, Quantity> lengths = new LinkedHashMap<>();
        dates.dates().forEach(date -> lengths.merge(rate.on(date), Quantity.of(1), Quantity::plus));
        return lengths;
    }

    private static Map<Money, Quantity> byMidnight(TimeRange times, Rate rate, ZoneId zone) {
        Map<Money, Quantity> lengths = new LinkedHashMap<>();
        Instant from = times.start();
        while (from.isBefore(times.end())) {
            LocalDate date = CivilTime.dateOf(from, zone);
            Instant midnight = CivilTime.startOf(date.plusDays(1), zone);
            Instant until = midnight.isBefore(times.end()) ? midnight : times.end();
            long seconds = Duration.between(from, until).getSeconds();
            lengths.merge(rate.on(date), Quantity.ofSeconds(seconds), Quantity::plus);
            from = until;
        }
        return lengths;
    }
}
