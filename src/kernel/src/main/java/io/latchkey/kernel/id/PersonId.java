package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A person: the subject of their token; guest and host alike. */
public record PersonId(UUID value) implements TypedId {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static PersonId of(String text) {
        return new PersonId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
