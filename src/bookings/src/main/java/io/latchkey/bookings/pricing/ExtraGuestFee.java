package io.latchkey.bookings.pricing;

import io.latchkey.kernel.money.Money;
import java.util.Objects;

/** What each guest above the number costs more per night, day or hour; the number is per unit. */
public record ExtraGuestFee(int above, Money price) {

    public ExtraGuestFee {
        Objects.requireNonNull(price, "price");
        if (above < 1) {
            throw new IllegalArgumentException("the first guest of a unit is never extra");
        }
    }

    int extraGuests(int guests, int units) {
        return Math.max(0, guests - Math.multiplyExact(above, units));
    }
}
