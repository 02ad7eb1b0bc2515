package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A change of a booking that one side proposed to the other. */
public record ChangeId(UUID value) implements TypedId {

    public ChangeId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static ChangeId of(String text) {
        return new ChangeId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
