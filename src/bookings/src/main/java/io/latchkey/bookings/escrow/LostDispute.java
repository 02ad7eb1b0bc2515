package io.latchkey.bookings.escrow;

import io.latchkey.kernel.money.Money;
import java.util.UUID;

/**
 * The guest's bank has taken money back for good.
 *
 * @param id as payments numbers the dispute
 * @param fromEscrow what of it was held; the rest had been released before, or was the deposit's
 */
record LostDispute(UUID id, Money fromEscrow) {

    boolean tookHeldMoney() {
        return fromEscrow.isPositive();
    }

    /**
     * What it is to an escrow that stands so before. Its settlement may be told first: then it was the last thing to
     * wait for.
     */
    EscrowStep step(Told before) {
        if (before.held() > fromEscrow.amountMinor()) {
            return EscrowStep.CHARGE_BACK_PART;
        }
        return before.released() == 0
                ? EscrowStep.CHARGE_BACK
                : before.refunded() == 0 ? EscrowStep.RELEASE : EscrowStep.DIVIDE;
    }
}
