package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.util.Objects;

/**
 * A part of a guest's money and who gets it.
 *
 * @param name of the tax; null for all else
 */
public record Share(Recipient to, String name, Money amount) {

    /** The accounts of payments. */
    public enum Recipient {
        HOST,
        /** The guest's fee and the host's together. */
        PLATFORM_FEE,
        TAX
    }

    public Share {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(amount, "amount");
    }
}
