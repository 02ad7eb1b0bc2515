package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.Seasons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The price of one night, day or hour. The most specific wins: date before season before weekend before base.
 *
 * @param weekend for what begins on a Friday or Saturday; null is as the base
 * @param seasons prices for ranges of dates; a single date is the shortest of them and so wins
 */
public record Rate(Money base, Money weekend, Seasons<Money> seasons) {

    public Rate {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(seasons, "seasons");
    }

    public static Rate of(Money base) {
        return new Rate(base, null, Seasons.none());
    }

    /** What a night, day or hour that begins on the date costs. */
    public Money on(LocalDate date) {
        return seasons.on(date).orElseGet(() -> weekend != null && isWeekend(date) ? weekend : base);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.FRIDAY || date.getDayOfWeek() == DayOfWeek.SATURDAY;
    }
}
