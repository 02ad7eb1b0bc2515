package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.DateRange;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * How a tax came about, frozen in its line: what is due of it can be told whatever part of the stay is kept. What the
 * host keeps counts as the price of the first nights, which is when most limits are used up.
 *
 * @param name in the ledger
 * @param stay its dates; of hours the date on which they begin
 * @param dates the taxed ones of them
 * @param basisPoints of what the host charges for the taxed dates; null for an amount per night
 * @param perNight for all persons or units together; null for a percentage
 * @param maxAmount of the stay; null for no limit
 */
public record ChargedTax(
        String name, DateRange stay, DateRange dates, Integer basisPoints, Money perNight, Money maxAmount) {

    public ChargedTax {
        Objects.requireNonNull(name, "name");
        if (!stay.encloses(dates)) {
            throw new IllegalArgumentException("nobody stays on " + dates);
        }
        if ((basisPoints == null) == (perNight == null)) {
            throw new IllegalArgumentException("a tax is a percentage or an amount per night");
        }
    }

    boolean isPercentage() {
        return basisPoints != null;
    }

    /** What is due of all the stay. */
    Money due(Money hostCharges) {
        return isPercentage() ? dueOf(hostCharges, hostCharges) : dueUntil(dates.end());
    }

    /**
     * What is due of a percentage where the host keeps so much; one fraction, rounded once.
     *
     * @param kept of what the host charged
     */
    Money dueOf(Money hostCharges, Money kept) {
        long charged = hostCharges.amountMinor();
        long until = Math.min(
                Math.multiplyExact(charged, days(dates.end())), Math.multiplyExact(kept.amountMinor(), stay.days()));
        long taxed = Math.max(0, until - Math.multiplyExact(charged, days(dates.start())));
        return capped(new Money(taxed, hostCharges.currency())
                .fraction(basisPoints, (long) BasisPoints.ALL * stay.days(), RoundingMode.HALF_UP));
    }

    private long days(LocalDate date) {
        return ChronoUnit.DAYS.between(stay.start(), date);
    }

    /** What is due of an amount per night if the guest leaves on the date. */
    Money dueUntil(LocalDate leaving) {
        if (!dates.start().isBefore(leaving)) {
            return Money.zero(perNight.currency());
        }
        LocalDate end = leaving.isBefore(dates.end()) ? leaving : dates.end();
        return capped(perNight.times(DateRange.of(dates.start(), end).days()));
    }

    /** Whether the limit of the amount makes a difference. */
    boolean isCut(Money hostCharges) {
        ChargedTax uncapped = new ChargedTax(name, stay, dates, basisPoints, perNight, null);
        return !due(hostCharges).equals(uncapped.due(hostCharges));
    }

    private Money capped(Money due) {
        return maxAmount == null ? due : due.min(maxAmount);
    }
}
