package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.escrow.EscrowStep;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.Operation.Purpose;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets go of what a guest's bank holds. The payment's row is locked by the caller. */
@ApplicationScoped
class VoidService {

    private final OperationService operations;
    private final EscrowService escrows;
    private final PaymentEvents events;
    private final Ids ids;
    private final InstantSource clock;

    VoidService(
            OperationService operations, EscrowService escrows, PaymentEvents events, Ids ids, InstantSource clock) {
        this.operations = operations;
        this.escrows = escrows;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    Purpose purpose(Payment payment) {
        return new Purpose(
                payment.provider(), payment.id().value(), payment.bookingId().value(), null);
    }

    /** Asks the provider to let go, unless it is asked already; once it has let go of an earlier attempt, it is. */
    @Transactional(TxType.MANDATORY)
    public void plan(Payment payment, Money held) {
        plan(payment, payment.attempt().authorizationId(), held);
    }

    /** Asks the provider to let go of what is held or may be after the bank's check; nothing if nothing is. */
    @Transactional(TxType.MANDATORY)
    public void planIfHeld(Payment payment) {
        switch (payment.state()) {
            case AUTHORIZED, REQUIRES_ACTION, SCHEDULED -> plan(payment, payment.amount());
            case CREATED, PENDING, CAPTURED, PARTLY_REFUNDED, REFUNDED, VOIDED, EXPIRED, FAILED -> {}
        }
    }

    /** Lets go of an authorization that counts no more. */
    @Transactional(TxType.MANDATORY)
    public void plan(Payment payment, UUID authorization, Money held) {
        if (operations
                .unfinished(payment.id().value(), Set.of(OperationKind.VOID))
                .isEmpty()) {
            operations.plan(purpose(payment), new ProviderCall.VoidAuthorization(ids.next(), authorization, held));
        }
    }

    /**
     * Has the provider forget each kept card that counts no more, and let go of what came too late to count: one after the
     * other, and after a capture or void that is under way. Called again when that has an end.
     */
    @Transactional(TxType.MANDATORY)
    public void planForLeftovers(Payment payment) {
        List<Operation> calls = operations.ofSubject(payment.id().value());
        if (Leftovers.mayBeVoided(calls)) {
            Leftovers.first(payment, calls, clock.instant())
                    .ifPresent(left -> operations.plan(
                            purpose(payment), new ProviderCall.VoidAuthorization(ids.next(), left.id(), held(left))));
        }
    }

    private static Money held(Operation left) {
        return left.report().amount().orElse(left.amount());
    }

    /** Nothing is held any more: the payment is over. */
    @Transactional(TxType.MANDATORY)
    public void finish(Payment payment) {
        payment.voidNow(clock.instant());
        payment.plan().end();
        escrows.stepIfPossible(payment.bookingId(), EscrowStep.VOID);
        events.voided(payment);
        planForLeftovers(payment);
    }
}
