package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A quote: an itemised price that can be booked until it expires. */
public record QuoteId(UUID value) implements TypedId {

    public QuoteId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static QuoteId of(String text) {
        return new QuoteId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
