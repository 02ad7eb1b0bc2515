package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.util.Objects;

/**
 * What each guest above the number costs more per night, day or hour; the number is per unit.
 *
 * @param beyond what those above a higher number cost instead, as after a change; null if all cost the same
 */
public record ExtraGuestFee(int above, Money price, ExtraGuestFee beyond) {

    public ExtraGuestFee {
        Objects.requireNonNull(price, "price");
        if (above < 1) {
            throw new IllegalArgumentException("the first guest of a unit is never extra");
        }
        if (beyond != null && beyond.above() <= above) {
            throw new IllegalArgumentException("who is beyond " + above + " is above a higher number");
        }
    }

    public ExtraGuestFee(int above, Money price) {
        this(above, price, null);
    }

    /** Those that cost this price, without those beyond. */
    int extraGuests(int guests, int units) {
        int counted = beyond == null ? guests : Math.min(guests, Math.multiplyExact(beyond.above(), units));
        return Math.max(0, counted - Math.multiplyExact(above, units));
    }

    ExtraGuestFee then(ExtraGuestFee other) {
        return new ExtraGuestFee(above, price, other);
    }

    /** This for so many guests of a unit, the other for those above its number. */
    ExtraGuestFee upTo(int guests, ExtraGuestFee other) {
        if (above >= guests) {
            return other;
        }
        return then(beyond == null ? other : beyond.upTo(guests, other));
    }
}
