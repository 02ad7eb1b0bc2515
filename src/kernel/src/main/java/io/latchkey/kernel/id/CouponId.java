package io.latchkey.kernel.id;

import java.util.Objects;
import java.util.UUID;

/** A host's coupon. */
public record CouponId(UUID value) implements TypedId {

    public CouponId {
        Objects.requireNonNull(value, "value");
    }

    /** Reads the canonical form; anything else is an {@link IllegalArgumentException}. */
    public static CouponId of(String text) {
        return new CouponId(TypedId.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
