package io.latchkey.payments.payment;

import com.github.kagkarlsson.scheduler.task.Task;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.escrow.EscrowStep;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;

/** Notices that an authorization has run out, whether or not the provider says so. */
@ApplicationScoped
public class PaymentTimers {

    private static final String EXPIRY = "authorization-expiry";
    private static final Duration WHILE_UNCLEAR = Duration.ofMinutes(1);

    private final PaymentRepository payments;
    private final OperationService operations;
    private final EscrowService escrows;
    private final VoidService voids;
    private final PaymentEvents events;
    private final Jobs jobs;
    private final InstantSource clock;

    PaymentTimers(
            PaymentRepository payments,
            OperationService operations,
            EscrowService escrows,
            VoidService voids,
            PaymentEvents events,
            Jobs jobs,
            InstantSource clock) {
        this.payments = payments;
        this.operations = operations;
        this.escrows = escrows;
        this.voids = voids;
        this.events = events;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Void> expiryTask() {
        return DurableWork.task(EXPIRY, clock, this::expire);
    }

    void expireAt(UUID authorization, Instant captureBefore) {
        jobs.schedule(DurableWork.instance(EXPIRY, authorization), captureBefore);
    }

    /** Ends an authorization whose time is over, unless a capture that left in time is still unclear. */
    @Transactional
    public Optional<Instant> expire(UUID authorization) {
        UUID id = operations.find(authorization).orElseThrow().subject();
        Payment payment = payments.lock(id).orElseThrow();
        Instant now = clock.instant();
        if (payment.state() != PaymentState.AUTHORIZED
                || !authorization.equals(payment.attempt().authorizationId())) {
            return Optional.empty();
        }
        Instant captureBefore = payment.attempt().captureBefore();
        if (now.isBefore(captureBefore)) {
            return Optional.of(captureBefore);
        }
        if (operations.conflictedCapture(id, authorization).isPresent()) {
            return Optional.empty(); // The money was taken, in another amount: an operator's decision ends it.
        }
        if (operations
                .unfinished(id, EnumSet.of(OperationKind.CAPTURE, OperationKind.VOID))
                .isPresent()) {
            return Optional.of(now.plus(WHILE_UNCLEAR));
        }
        payment.expire(now);
        escrows.stepIfPossible(payment.bookingId(), EscrowStep.LAPSE);
        if (payment.isVoidRequested()) {
            voids.finish(payment);
        } else {
            events.expired(payment);
            voids.planForLeftovers(payment);
        }
        return Optional.empty();
    }
}
