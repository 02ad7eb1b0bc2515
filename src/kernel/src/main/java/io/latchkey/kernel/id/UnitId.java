package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A unit: one thing that one party uses at a time. */
public record UnitId(UUID value) implements TypedId {

    public UnitId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static UnitId of(String text) {
        return new UnitId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
