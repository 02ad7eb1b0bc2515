package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.Seasons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The price of one night, day or hour. The most specific wins: date before season before weekday before weekend before
 * base; the bounds hold for all of them.
 *
 * @param weekend for what begins on a Friday or Saturday; null is as the base
 * @param weekdays for what begins on them
 * @param seasons prices for ranges of dates; a single date is the shortest of them and so wins
 */
public record Rate(
        Money base, Money weekend, Map<DayOfWeek, Money> weekdays, Seasons<Money> seasons, PriceBounds bounds) {

    public Rate {
        Objects.requireNonNull(base, "base");
        weekdays = Map.copyOf(weekdays);
        Objects.requireNonNull(seasons, "seasons");
        Objects.requireNonNull(bounds, "bounds");
    }

    public static Rate of(Money base) {
        return new Rate(base, null, Map.of(), Seasons.none(), PriceBounds.NONE);
    }

    /** What a night, day or hour that begins on the date costs. */
    public Money on(LocalDate date) {
        return bounds.bound(seasons.on(date).orElseGet(() -> on(date.getDayOfWeek())));
    }

    private Money on(DayOfWeek weekday) {
        Money ofWeekday = weekdays.get(weekday);
        if (ofWeekday != null) {
            return ofWeekday;
        }
        return weekend != null && isWeekend(weekday) ? weekend : base;
    }

    private static boolean isWeekend(DayOfWeek weekday) {
        return weekday == DayOfWeek.FRIDAY || weekday == DayOfWeek.SATURDAY;
    }

    /** No night, day or hour costs less, in minor units, whatever its date. */
    public long leastAmount() {
        return Stream.of(
                        Stream.of(base),
                        Stream.ofNullable(weekend),
                        weekdays.values().stream(),
                        seasons.list().stream().map(Seasons.Season::value))
                .flatMap(amounts -> amounts)
                .map(bounds::bound)
                .mapToLong(Money::amountMinor)
                .min()
                .orElseThrow();
    }

    /** Every amount in it. */
    Stream<Money> amounts() {
        return Stream.of(
                        Stream.of(base),
                        Stream.ofNullable(weekend),
                        weekdays.values().stream(),
                        seasons.list().stream().map(Seasons.Season::value),
                        Stream.ofNullable(bounds.floor()),
                        Stream.ofNullable(bounds.ceiling()))
                .flatMap(amounts -> amounts);
    }
}
