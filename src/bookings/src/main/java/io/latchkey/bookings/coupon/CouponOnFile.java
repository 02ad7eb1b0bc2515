package io.latchkey.bookings.coupon;

import java.util.Optional;

/**
 * A host's coupon as it is found when somebody wants to use it.
 *
 * @param uses by all guests
 * @param usesByGuest of the guest who asks
 */
public record CouponOnFile(CouponTerms terms, boolean ended, int uses, int usesByGuest) {

    /** What speaks against using it once more, if anything does. */
    public Optional<CouponProblem> refusal(CouponUse use) {
        return CouponRules.broken(this, use);
    }

    /** Whether a booking that used it keeps it when the stay becomes another: its limits of time and number are past. */
    public boolean isStillGoodFor(CouponUse use) {
        return CouponRules.brokenByChange(this, use).isEmpty();
    }

    /** As it would be found after the guest has used it. */
    public CouponOnFile usedOnceMore() {
        return new CouponOnFile(terms, ended, uses + 1, usesByGuest + 1);
    }

    boolean isUsedUp() {
        return terms.maxUses() != null && uses >= terms.maxUses();
    }

    boolean isUsedUpByGuest() {
        return terms.maxUsesPerGuest() != null && usesByGuest >= terms.maxUsesPerGuest();
    }
}
