package io.latchkey.kernel.id;

import java.util.UUID;

/** An identifier that says what it identifies. Spoken as its canonical UUID, stored raw. */
public interface TypedId {

    UUID value();

    /** Reads the canonical 36-character form only; {@link UUID#fromString} alone would accept {@code 1-1-1-1-1}. */
    static UUID parse(String text) {
        UUID value = UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a canonical UUID: " + text);
        }
        return value;
    }
}
