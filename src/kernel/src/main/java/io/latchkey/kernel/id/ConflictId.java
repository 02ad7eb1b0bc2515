package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A booking whose unit will be late, until somebody has decided what to do about it. */
public record ConflictId(UUID value) implements TypedId {

    public ConflictId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static ConflictId of(String text) {
        return new ConflictId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
