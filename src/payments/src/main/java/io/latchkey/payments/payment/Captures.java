package io.latchkey.payments.payment;

import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.EnumSet;
import java.util.Optional;
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

    /**
     * @throws ProblemException PAYMENT_IN_PROGRESS if a capture or void of it is under way, VOID_UNDER_WAY, to ask again, if
     *     it is only the void of an earlier attempt
     */
    void requireNoneInTheWay(Payment payment) {
        Optional<Operation> other = operations.unfinished(payment.id().value(), IN_THE_WAY);
        if (other.filter(operation -> isOfEarlierAttempt(operation, payment)).isPresent()) {
            throw new ProblemException(
                    PaymentsProblem.VOID_UNDER_WAY, "What an earlier attempt held is just being let go; ask again.");
        }
        PaymentRules.requireNone(other, payment);
    }

    private static boolean isOfEarlierAttempt(Operation operation, Payment payment) {
        return operation.kind() == OperationKind.VOID
                && !operation.authorization().equals(payment.attempt().authorizationId());
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
