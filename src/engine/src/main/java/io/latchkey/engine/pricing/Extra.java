package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import java.util.Objects;

/**
 * Something a guest may take with the stay: breakfast, a child seat, delivery.
 *
 * @param maxQuantity what one booking may have of it
 * @param mandatory every stay comes with it, one if nobody asks for more
 */
public record Extra(String code, String name, Money price, ExtraCharge charged, int maxQuantity, boolean mandatory) {

    public Extra {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(charged, "charged");
        if (maxQuantity < 1) {
            throw new IllegalArgumentException("nobody could have " + code);
        }
    }

    /** For those who want it only. */
    Extra optional() {
        return new Extra(code, name, price, charged, maxQuantity, false);
    }
}
