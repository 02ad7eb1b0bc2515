package io.latchkey.payments.payment;

import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Set;

/** Has what is authorized taken. The payment's row is locked by the caller. */
@ApplicationScoped
class Captures {

    private static final Set<OperationKind> IN_THE_WAY = EnumSet.of(OperationKind.CAPTURE, OperationKind.VOID);

    private final OperationService operations;
    private final VoidService voids;
    private final Ids ids;

    Captures(OperationService operations, VoidService voids, Ids ids) {
        this.operations = operations;
        this.voids = voids;
        this.ids = ids;
    }

    /** @throws io.latchkey.platform.problem.ProblemException PAYMENT_IN_PROGRESS if a capture or void is under way */
    void requireNoneInTheWay(Payment payment) {
        PaymentRules.requireNone(operations.unfinished(payment.id().value(), IN_THE_WAY), payment);
    }

    /** Whether nothing of this payment is being captured or voided. */
    boolean isFree(Payment payment) {
        return operations.unfinished(payment.id().value(), IN_THE_WAY).isEmpty();
    }

    /** Of all that was authorized, and never after the provider's last moment; asked right after the commit. */
    @Transactional(TxType.MANDATORY)
    public void plan(Payment payment) {
        PaymentAttempt attempt = payment.attempt();
        operations.plan(
                voids.purpose(payment),
                new ProviderCall.Capture(
                        ids.next(), attempt.authorizationId(), payment.amount(), attempt.captureBefore()));
    }
}
