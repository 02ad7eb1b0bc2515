package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A listing: an offer with text, prices and rules. */
public record ListingId(UUID value) implements TypedId {

    public ListingId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static ListingId of(String text) {
        return new ListingId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
