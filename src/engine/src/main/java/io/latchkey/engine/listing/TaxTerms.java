package io.latchkey.engine.listing;

import io.latchkey.engine.pricing.Tax;
import io.latchkey.kernel.money.Money;
import java.time.LocalDate;

/**
 * What a rule takes.
 *
 * @param basisPoints of what the host charges; null where the basis is an amount
 * @param amount per night and unit, or per person and night; null where the basis is a percentage
 * @param maxNights of one stay; null for all of them
 * @param maxAmount of one stay; null for no limit
 * @param validFrom the first night that is taxed; null for no limit
 * @param validTo the first night that is not taxed any more; null for no limit
 */
public record TaxTerms(
        String name,
        Basis basis,
        Integer basisPoints,
        Money amount,
        Integer maxNights,
        Money maxAmount,
        LocalDate validFrom,
        LocalDate validTo) {

    /** What the tax is a multiple of. */
    public enum Basis {
        PERCENT,
        PER_NIGHT,
        PER_PERSON_NIGHT
    }

    /** As pricing wants it. */
    public Tax tax() {
        Tax.Basis of =
                switch (basis) {
                    case PERCENT -> new Tax.Percent(basisPoints);
                    case PER_NIGHT -> new Tax.PerNight(amount);
                    case PER_PERSON_NIGHT -> new Tax.PerPersonNight(amount);
                };
        return new Tax(name, of, validFrom, validTo, maxNights, maxAmount);
    }
}
