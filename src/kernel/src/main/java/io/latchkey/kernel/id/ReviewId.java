package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** What one side of a booking says about the other one. */
public record ReviewId(UUID value) implements TypedId {

    public ReviewId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static ReviewId of(String text) {
        return new ReviewId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
