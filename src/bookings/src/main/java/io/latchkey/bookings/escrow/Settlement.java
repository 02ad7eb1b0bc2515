package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.money.Money;
import java.util.List;

/**
 * How money in escrow is divided: what goes back to the guest, and who gets the rest.
 *
 * @param claimId the last claim it was withheld for, which is settled by this; null if it never was
 */
public record Settlement(Money refund, List<Share> release, Reason reason, ClaimId claimId) {

    /** Why it is divided. */
    public enum Reason {
        RELEASE,
        CANCELLATION,
        NO_SHOW,
        LEFT_EARLY,
        /** It came when the booking had ended already. */
        LATE_MONEY,
        /** The booking was changed to cost less. */
        CHANGE,
        /** A present to the guest; the booking goes on. */
        GOODWILL,
        /** Guest and host agreed about a problem, or an operator decided. */
        CLAIM
    }

    public Settlement {
        release = release.stream().filter(share -> !share.amount().isZero()).toList();
    }

    public Settlement(Money refund, List<Share> release, Reason reason) {
        this(refund, release, reason, null);
    }

    /** Less what a lost dispute has taken since: the guest's part is smaller first, then the host's. */
    Settlement within(Money left) {
        Money missing = total().minus(left);
        if (!missing.isPositive()) {
            return this;
        }
        Money ofGuest = missing.min(refund);
        List<Share> rest =
                Shares.cut(Shares.hostFirst(release), missing.minus(ofGuest)).left();
        return new Settlement(refund.minus(ofGuest), rest, reason, claimId);
    }

    public Money total() {
        return Money.sum(refund.currency(), release.stream().map(Share::amount).toList())
                .plus(refund);
    }
}
