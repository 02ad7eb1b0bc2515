package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.provider.Operation;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.util.Optional;

/** What must be so before bookings' wish is taken up. */
final class PaymentRules {

    private PaymentRules() {}

    /** @throws ProblemException ILLEGAL_TRANSITION unless the payment allows it */
    static void requireStep(Payment payment, PaymentStep step) {
        if (!payment.allows(step)) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "The payment is " + payment.state() + ", this step is not possible.")
                    .with("state", payment.state().name());
        }
    }

    /** @throws ProblemException PAYMENT_IN_PROGRESS if another call is under way that would get in the way of it */
    static void requireNone(Optional<Operation> unfinished, Payment payment) {
        unfinished.ifPresent(other -> {
            throw new ProblemException(
                            PaymentsProblem.PAYMENT_IN_PROGRESS,
                            "A " + other.kind() + " is under way; wait for its end.")
                    .with("state", payment.state().name());
        });
    }

    /** @throws ProblemException CURRENCY_MISMATCH, or INVALID_REQUEST unless it is a part of the amount, or all of it */
    static void requirePart(Money amount, Money part) {
        if (!part.currency().equals(amount.currency())) {
            throw new ProblemException(
                    PaymentsProblem.CURRENCY_MISMATCH, "The booking is paid in " + amount.currency() + ".");
        }
        if (!part.isPositive() || part.compareTo(amount) > 0) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/amount/amountMinor", "must be from 1 to " + amount.amountMinor());
        }
    }
}
