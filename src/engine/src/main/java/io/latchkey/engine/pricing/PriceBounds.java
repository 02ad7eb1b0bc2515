package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;

/**
 * Between which prices a night, day or hour of a listing stays before discounts. A discount is for the stay, not for a
 * night of it, and stops where the whole time would cost less than at the floor throughout.
 *
 * @param floor null for none, as {@code ceiling}
 */
public record PriceBounds(Money floor, Money ceiling) {

    public static final PriceBounds NONE = new PriceBounds(null, null);

    public PriceBounds {
        if (floor != null && ceiling != null && floor.compareTo(ceiling) > 0) {
            throw new IllegalArgumentException("the floor " + floor + " is above the ceiling " + ceiling);
        }
    }

    Money bound(Money price) {
        Money lifted = floor == null ? price : price.max(floor);
        return ceiling == null ? lifted : lifted.min(ceiling);
    }
}
