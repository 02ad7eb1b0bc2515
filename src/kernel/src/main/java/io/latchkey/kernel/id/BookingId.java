package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A booking: the agreement between a guest and a host. */
public record BookingId(UUID value) implements TypedId {

    public BookingId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static BookingId of(String text) {
        return new BookingId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
