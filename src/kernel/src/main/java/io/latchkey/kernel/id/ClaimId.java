package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** What guest or host says the other one owes: a problem of the stay, or damage after it. */
public record ClaimId(UUID value) implements TypedId {

    public ClaimId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static ClaimId of(String text) {
        return new ClaimId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
