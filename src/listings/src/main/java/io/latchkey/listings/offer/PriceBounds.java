package io.latchkey.listings.offer;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;

/**
 * What one night, day or hour may cost at least and at most, whatever discounts would make of it.
 *
 * @param floor {@code null} for none
 * @param ceiling {@code null} for none
 */
public record PriceBounds(Per per, Money floor, Money ceiling) {

    boolean isBelow(Money price) {
        return floor != null && comparable(floor, price) && price.compareTo(floor) < 0;
    }

    boolean isAbove(Money price) {
        return ceiling != null && comparable(ceiling, price) && price.compareTo(ceiling) > 0;
    }

    private static boolean comparable(Money one, Money other) {
        return one.currency().equals(other.currency());
    }
}
