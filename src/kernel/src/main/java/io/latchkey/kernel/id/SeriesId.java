package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A series: bookings of the same stay at a regular distance, booked together. */
public record SeriesId(UUID value) implements TypedId {

    public SeriesId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static SeriesId of(String text) {
        return new SeriesId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
