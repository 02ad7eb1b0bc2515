package io.latchkey.bookings.coupon.rest;

import io.latchkey.bookings.coupon.Coupon;
import io.latchkey.bookings.coupon.CouponTerms;
import io.latchkey.kernel.id.CouponId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A coupon as its host sees it.
 *
 * @param uses so far, without stays that ended unpaid or that the host cancelled
 * @param endedAt null while it is good
 */
@Schema(
        name = "Coupon",
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8059","code":"SUMMER26","basisPoints":1000,"amount":null,
         "validFrom":null,"validTo":"2026-09-01T00:00:00Z","stayFrom":"2026-06-01","stayTo":"2026-09-16",
         "listingIds":[],"minTotal":null,"minLength":3,"maxUses":100,"maxUsesPerGuest":1,"uses":12,
         "createdAt":"2026-03-01T09:00:00Z","endedAt":null}""")
record CouponResponse(
        CouponId id,
        String code,
        Integer basisPoints,
        Money amount,
        Instant validFrom,
        Instant validTo,
        LocalDate stayFrom,
        LocalDate stayTo,
        List<ListingId> listingIds,
        Money minTotal,
        Integer minLength,
        Integer maxUses,
        Integer maxUsesPerGuest,
        int uses,
        Instant createdAt,
        Instant endedAt) {

    static CouponResponse of(Coupon coupon) {
        CouponTerms terms = coupon.terms();
        return new CouponResponse(
                coupon.id(),
                terms.code(),
                terms.basisPoints(),
                terms.amount(),
                terms.validFrom(),
                terms.validTo(),
                terms.stayFrom(),
                terms.stayTo(),
                terms.listingIds(),
                terms.minTotal(),
                terms.minLength(),
                terms.maxUses(),
                terms.maxUsesPerGuest(),
                coupon.uses(),
                coupon.createdAt(),
                coupon.endedAt());
    }
}
