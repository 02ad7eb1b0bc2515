package io.latchkey.bookings.escrow;

import io.latchkey.bookings.pricing.Share;
import io.latchkey.kernel.money.Money;
import java.util.List;

/** How the money in escrow is divided; refund and shares add up to what is held. */
public record Settlement(Money refund, List<Share> release, Reason reason) {

    /** Why it is divided. */
    public enum Reason {
        RELEASE,
        CANCELLATION,
        NO_SHOW,
        LEFT_EARLY,
        /** It came when the booking had ended already. */
        LATE_MONEY
    }

    public Settlement {
        release = release.stream().filter(share -> !share.amount().isZero()).toList();
    }

    public static Settlement refundOf(Money all, Reason reason) {
        return new Settlement(all, List.of(), reason);
    }

    public static Settlement releaseOf(Money all, List<Share> split) {
        return new Settlement(Money.zero(all.currency()), split, Reason.RELEASE);
    }

    public Money total() {
        return Money.sum(refund.currency(), release.stream().map(Share::amount).toList())
                .plus(refund);
    }
}
