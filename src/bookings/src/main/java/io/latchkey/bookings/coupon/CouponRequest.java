package io.latchkey.bookings.coupon;

import io.latchkey.kernel.id.PersonId;
import java.util.Objects;

/** A code and the guest who has it. */
public record CouponRequest(String code, PersonId guest) {

    public CouponRequest {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(guest, "guest");
    }
}
