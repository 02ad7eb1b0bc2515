package io.latchkey.bookings.coupon;

import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Uses coupons up and gives them back, in the transaction of the booking. */
@ApplicationScoped
public class CouponRedemptions {

    private final CouponRepository coupons;

    public CouponRedemptions(CouponRepository coupons) {
        this.coupons = coupons;
    }

    /**
     * Uses the coupon once more. What else the host asks for was checked when the quote was given and holds as long as
     * the quote does, also after the coupon has ended.
     *
     * @return why not, if it has been used up since
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CouponProblem> redeem(Redemption wish) {
        Coupon coupon = coupons.lock(wish.host(), wish.code()).orElseThrow(CouponProblem.UNKNOWN::exception);
        int usesByGuest = coupons.usesBy(wish.guest(), coupon.id());
        Optional<CouponProblem> refusal = CouponRules.usedUp(
                new CouponOnFile(coupon.terms(), coupon.endedAt() != null, coupon.uses(), usesByGuest));
        if (refusal.isEmpty()) {
            coupons.use(coupon.id(), wish.booking(), wish.guest());
        }
        return refusal;
    }

    /** The booking has no use for it any more; asked again nothing happens. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveBack(BookingId booking) {
        coupons.giveBack(booking);
    }
}
