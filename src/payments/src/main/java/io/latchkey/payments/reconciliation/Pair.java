package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.OperationState;
import java.time.Instant;
import java.util.UUID;

/**
 * One deed as both sides know it. Amounts count in the deed's own direction: a refund of 40 is 40 on both sides.
 *
 * @param theirs what the provider lists; {@code null} if nothing
 * @param ours what our ledger has moved for it; {@code null} if nothing
 * @param call our call; {@code null} if there is none
 */
record Pair(String reference, DeedKind deed, Money theirs, Money ours, OurCall call, Instant at) {

    /**
     * @param asked what the provider was asked to move
     * @param inConflict it moved something else, and that waits for an operator
     */
    record OurCall(UUID id, OperationState state, Instant plannedAt, Money asked, boolean inConflict) {

        boolean isFinished() {
            return state.isFinished();
        }
    }

    Pair withTheirs(Money found) {
        return new Pair(reference, deed, found, ours, call, at);
    }
}
