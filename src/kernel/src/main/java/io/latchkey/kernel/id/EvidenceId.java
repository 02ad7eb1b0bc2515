package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A file that shows something about a claim. */
public record EvidenceId(UUID value) implements TypedId {

    public EvidenceId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static EvidenceId of(String text) {
        return new EvidenceId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
