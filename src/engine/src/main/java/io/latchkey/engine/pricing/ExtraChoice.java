package io.latchkey.engine.pricing;

import java.util.Objects;

/** So many of an extra, which its code names. */
public record ExtraChoice(String code, int quantity) {

    public ExtraChoice {
        Objects.requireNonNull(code, "code");
        if (quantity < 1) {
            throw new IllegalArgumentException("one or more of " + code + " expected");
        }
    }

    /** Not more of it than the other, and nothing else. */
    public boolean isWithin(ExtraChoice other) {
        return code.equals(other.code()) && quantity <= other.quantity();
    }
}
