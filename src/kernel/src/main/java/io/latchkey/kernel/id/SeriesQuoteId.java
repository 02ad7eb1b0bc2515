package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A series quote: what a series would cost, stay by stay, until it expires. */
public record SeriesQuoteId(UUID value) implements TypedId {

    public SeriesQuoteId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static SeriesQuoteId of(String text) {
        return new SeriesQuoteId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
