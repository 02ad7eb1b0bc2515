package io.latchkey.payments.settlement;

import com.github.kagkarlsson.scheduler.task.Task;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.Operation.Purpose;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sends promised refunds, one call of a payment at a time, until each is done. */
@ApplicationScoped
public class RefundTimers {

    private static final String REFUND = "refund";

    private final PaymentService payments;
    private final RefundRepository refunds;
    private final OperationService operations;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    RefundTimers(
            PaymentService payments,
            RefundRepository refunds,
            OperationService operations,
            Jobs jobs,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.operations = operations;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Void> refundTask() {
        return DurableWork.task(REFUND, clock, this::send);
    }

    /** Sends a new refund now if no other of the payment is under way, and looks after it until it is done. */
    @Transactional(TxType.MANDATORY)
    public void start(Payment payment, Refund refund) {
        planIfFree(payment, refund);
        jobs.schedule(DurableWork.instance(REFUND, refund.id()), clock.instant().plus(refund.pause()));
    }

    /**
     * Plans the call unless another call of the payment has no end yet. Nothing follows a call with which the provider
     * sent back another amount, nor while the guest's bank takes the money itself: it would leave twice.
     */
    @Transactional(TxType.MANDATORY)
    public void planIfFree(Payment payment, Refund refund) {
        UUID subject = payment.id().value();
        if (!payment.contested().isDisputed()
                && operations.unfinished(subject, Set.of(OperationKind.REFUND)).isEmpty()
                && !operations.hasConflict(subject, refund.id())) {
            refund.send();
            operations.plan(
                    new Purpose(payment.provider(), subject, payment.bookingId().value(), refund.id()),
                    new ProviderCall.Refund(ids.next(), authorization(payment, refund), refund.amount()));
        }
    }

    /** What was captured: of the present attempt, unless it is a refund of an earlier one that came back. */
    UUID authorization(Payment payment, Refund refund) {
        return operations.ofSubject(payment.id().value()).stream()
                .filter(earlier -> refund.id().equals(earlier.cause()))
                .map(Operation::authorization)
                .findFirst()
                .orElseGet(() -> payment.attempt().authorizationId());
    }

    /** One turn: nothing if it is done, else another attempt if none is under way, and again after a pause. */
    @Transactional
    public Optional<Instant> send(UUID id) {
        Payment payment = payments.lock(new PaymentId(refunds.paymentOf(id).orElseThrow()));
        Refund refund = refunds.findById(id);
        if (refund.state() != RefundState.OPEN) {
            return Optional.empty();
        }
        planIfFree(payment, refund);
        return Optional.of(clock.instant().plus(refund.pause()));
    }
}
