package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;

/**
 * How a tax of a fixed amount per night came about, so that it comes back for the nights nobody slept.
 *
 * @param nights the taxed ones
 * @param perNight for all persons or units together
 * @param maxAmount of the stay; null for no limit
 */
public record NightTax(DateRange nights, Money perNight, Money maxAmount) {

    public NightTax {
        Objects.requireNonNull(nights, "nights");
        Objects.requireNonNull(perNight, "perNight");
    }

    /** What is due if the guest leaves on the date. */
    Money dueUntil(LocalDate leaving) {
        if (!nights.start().isBefore(leaving)) {
            return Money.zero(perNight.currency());
        }
        LocalDate end = leaving.isBefore(nights.end()) ? leaving : nights.end();
        Money due = perNight.times(DateRange.of(nights.start(), end).days());
        return maxAmount == null ? due : due.min(maxAmount);
    }

    /** What is due for all of the nights. */
    Money due() {
        return dueUntil(nights.end());
    }
}
