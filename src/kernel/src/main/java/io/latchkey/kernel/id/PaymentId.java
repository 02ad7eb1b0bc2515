package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A payment: what the guest pays for one booking. */
public record PaymentId(UUID value) implements TypedId {

    public PaymentId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static PaymentId of(String text) {
        return new PaymentId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
