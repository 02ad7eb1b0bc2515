package io.latchkey.payments.settlement;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.payment.Payment;
import io.latchkey.platform.problem.ProblemException;

/** Nobody gets money twice: from the guest's bank and from us. */
final class DisputeRules {

    private DisputeRules() {}

    /** @throws ProblemException PAYMENT_DISPUTED while the guest's bank has not decided */
    static void requireUndisputed(Payment payment) {
        if (payment.contested().isDisputed()) {
            throw new ProblemException(
                    PaymentsProblem.PAYMENT_DISPUTED,
                    "The guest has asked the bank for this money; an operator answers the dispute, then try again.");
        }
    }

    /** @throws ProblemException REFUND_EXCEEDS_CAPTURED if the bank has given the guest so much that this is too much */
    static void requireNotGivenByBank(Payment payment, Escrow escrow, Money refund) {
        Money lost = payment.contested().lost(refund.currency());
        if (!lost.isPositive() || !escrow.currency().equals(refund.currency())) {
            return;
        }
        Money left = escrow.captured().minus(escrow.refunded()).minus(lost);
        if (refund.compareTo(left) > 0) {
            throw new ProblemException(
                            PaymentsProblem.REFUND_EXCEEDS_CAPTURED,
                            "The guest has got " + lost + " from the bank; at most "
                                    + left.max(Money.zero(left.currency())) + " can still be refunded.")
                    .with("lostInDisputes", lost);
        }
    }
}
