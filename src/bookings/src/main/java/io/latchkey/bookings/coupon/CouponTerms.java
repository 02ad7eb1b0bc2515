package io.latchkey.bookings.coupon;

import io.latchkey.engine.pricing.CouponDiscount;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a coupon gives and what it asks for; a limit that is null does not limit.
 *
 * @param basisPoints off the price of the time; null where an amount is given
 * @param amount off the price of the time; null where a percentage is given
 * @param validFrom when the first quote may take it
 * @param validTo from when on no quote takes it any more
 * @param stayFrom the first date a stay may touch
 * @param stayTo the first date a stay may not touch any more; leaving on it is fine
 * @param listingIds of the host that it is for; empty for all of them
 * @param minTotal of the quote before the coupon
 * @param minLength in what the stay is counted in
 * @param maxUses by all guests together
 */
public record CouponTerms(
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
        Integer maxUsesPerGuest) {

    public CouponTerms {
        listingIds = listingIds == null ? List.of() : List.copyOf(listingIds);
    }

    public CouponDiscount discount() {
        return new CouponDiscount(code, basisPoints, amount);
    }
}
