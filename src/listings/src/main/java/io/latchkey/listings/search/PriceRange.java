package io.latchkey.listings.search;

import io.latchkey.kernel.money.Money;
import java.util.Currency;

/** Bounds of a price in one currency, both included. */
public record PriceRange(Currency currency, long minMinor, long maxMinor) {

    public boolean contains(Money price) {
        return price.currency().equals(currency) && price.amountMinor() >= minMinor && price.amountMinor() <= maxMinor;
    }
}
