package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** What a place takes of the stays there. */
public record TaxRuleId(UUID value) implements TypedId {

    public TaxRuleId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static TaxRuleId of(String text) {
        return new TaxRuleId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
