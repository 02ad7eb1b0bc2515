package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A photo of a listing. */
public record PhotoId(UUID value) implements TypedId {

    public PhotoId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static PhotoId of(String text) {
        return new PhotoId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
