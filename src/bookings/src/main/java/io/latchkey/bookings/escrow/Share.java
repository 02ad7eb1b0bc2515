package io.latchkey.bookings.escrow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.money.Money;
import java.util.Objects;

/**
 * A part of a payment and who gets it when it is released.
 *
 * @param name which tax; null for the others
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(Receiver to, String name, Money amount) {

    /** Who can receive a share. */
    public enum Receiver {
        HOST,
        /** What the guest and the host pay for the platform, together. */
        PLATFORM_FEE,
        TAX
    }

    public Share {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(amount, "amount");
    }
}
