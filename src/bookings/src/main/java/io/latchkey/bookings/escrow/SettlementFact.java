package io.latchkey.bookings.escrow;

import io.latchkey.kernel.money.Money;
import java.util.UUID;

/**
 * What payments tells of a settlement.
 *
 * @param id as payments numbers it
 * @param refund to the guest
 * @param released to the host, the platform and taxes
 * @param takenBack whether the refund comes out of what was released before
 */
record SettlementFact(UUID id, Money refund, Money released, boolean takenBack) {

    /** By how much the released money grows: less than nothing if some is taken back. */
    long releasedMore() {
        return takenBack ? -refund.amountMinor() : released.amountMinor();
    }

    /** What it is to an escrow that stands so before; the order of several facts does not matter. */
    EscrowStep step(Told before) {
        long refunded = before.refunded() + refund.amountMinor();
        long released = before.released() + releasedMore();
        if (takenBack) {
            return released == 0 ? EscrowStep.TAKE_BACK : EscrowStep.TAKE_BACK_PART;
        }
        if (before.held() > refund.amountMinor() + releasedMore()) {
            return EscrowStep.DIVIDE_PART;
        }
        return refunded == 0 ? EscrowStep.RELEASE : released == 0 ? EscrowStep.REFUND : EscrowStep.DIVIDE;
    }
}
