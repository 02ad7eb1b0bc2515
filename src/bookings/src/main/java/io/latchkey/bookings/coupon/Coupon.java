package io.latchkey.bookings.coupon;

import io.latchkey.kernel.id.CouponId;
import java.time.Instant;

/**
 * A coupon as its host sees it.
 *
 * @param uses by bookings that neither ended unpaid nor were cancelled by the host
 * @param endedAt null while it is good
 */
public record Coupon(CouponId id, CouponTerms terms, int uses, Instant createdAt, Instant endedAt) {}
