package io.latchkey.payments.payment;

import io.latchkey.payments.deposit.DepositService;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.escrow.EscrowStep;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationListener;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.OperationState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What a provider's answer means for the payment: state, escrow, ledger and event change together. */
@ApplicationScoped
class PaymentOutcomes implements OperationListener {

    private static final Logger LOG = Logger.getLogger(PaymentOutcomes.class);
    private static final Set<OperationKind> KEEPING = EnumSet.of(OperationKind.SET_UP, OperationKind.AUTHORIZE);

    private final PaymentRepository payments;
    private final EscrowService escrows;
    private final DepositService deposits;
    private final Ledger ledger;
    private final OperationService operations;
    private final VoidService voids;
    private final ChargeService charges;
    private final RefusedCharges refusals;
    private final PaymentTimers timers;
    private final PaymentEvents events;
    private final InstantSource clock;

    PaymentOutcomes(
            PaymentRepository payments,
            EscrowService escrows,
            DepositService deposits,
            Ledger ledger,
            OperationService operations,
            VoidService voids,
            ChargeService charges,
            RefusedCharges refusals,
            PaymentTimers timers,
            PaymentEvents events,
            InstantSource clock) {
        this.payments = payments;
        this.escrows = escrows;
        this.deposits = deposits;
        this.ledger = ledger;
        this.operations = operations;
        this.voids = voids;
        this.charges = charges;
        this.refusals = refusals;
        this.timers = timers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<OperationKind> kinds() {
        return EnumSet.of(OperationKind.SET_UP, OperationKind.AUTHORIZE, OperationKind.CAPTURE, OperationKind.VOID);
    }

    @Override
    public void lock(UUID subject) {
        payments.lock(subject).orElseThrow();
    }

    @Override
    public void onChange(Operation operation) {
        Payment payment = payments.findById(operation.subject());
        follow(payment, operation);
        if (operation.kind() == OperationKind.VOID && operation.state().isFinished()) {
            voids.planForLeftovers(payment);
        }
    }

    private void follow(Payment payment, Operation operation) {
        if (!operation.authorization().equals(payment.attempt().authorizationId())) {
            ofEarlierAttempt(payment, operation);
            return;
        }
        switch (operation.kind()) {
            case SET_UP, AUTHORIZE -> authorization(payment, operation);
            case CAPTURE -> capture(payment, operation);
            case VOID -> voiding(payment, operation);
            case REFUND, PAYOUT -> throw new IllegalStateException("not about a payment: " + operation.kind());
        }
    }

    /** What an earlier attempt held, or only now does, is let go; a wish to void the present one had to wait for that. */
    private void ofEarlierAttempt(Payment payment, Operation operation) {
        if (operation.kind() == OperationKind.VOID && operation.state().isFinished() && payment.isVoidRequested()) {
            voids.planIfHeld(payment);
        }
        if (operation.state() == OperationState.SUCCEEDED && KEEPING.contains(operation.kind())) {
            voids.planForLeftovers(payment);
        }
    }

    private void authorization(Payment payment, Operation operation) {
        Instant now = clock.instant();
        switch (operation.state()) {
            case SUCCEEDED -> {
                if (operation.kind() == OperationKind.SET_UP) {
                    charges.setUp(payment, operation.id(), now);
                } else {
                    authorized(payment, operation, now);
                }
            }
            case DECLINED -> {
                if (!refusals.declined(payment, operation, now)) {
                    declined(payment, operation, now);
                }
            }
            case WAITING -> {
                payment.requireAction(operation.report().actionUrl(), now);
                if (payment.isVoidRequested()) {
                    voids.plan(payment, payment.amount());
                }
            }
            case CONFLICTED -> conflict(payment, operation);
            case PLANNED, SENT, UNKNOWN, RETURNED -> {}
        }
    }

    private void declined(Payment payment, Operation operation, Instant now) {
        payment.decline(operation.report(), now);
        events.declined(payment, operation.report());
        if (payment.isVoidRequested()) {
            voids.finish(payment);
        }
    }

    private void authorized(Payment payment, Operation operation, Instant now) {
        payment.authorize(operation.report().captureBefore(), now);
        timers.expireAt(operation.id(), operation.report().captureBefore());
        if (payment.isVoidRequested()) {
            voids.plan(payment, payment.amount());
            return;
        }
        escrows.stepIfPossible(payment.bookingId(), EscrowStep.AUTHORIZE);
        if (payment.plan().isAgreed()) {
            charges.authorized(payment, now);
        } else {
            events.authorized(payment);
        }
    }

    private void capture(Payment payment, Operation operation) {
        Instant now = clock.instant();
        switch (operation.state()) {
            case SUCCEEDED -> captured(payment, operation, now);
            case DECLINED -> {
                payment.refuseCapture(operation.report(), now);
                escrows.stepIfPossible(payment.bookingId(), EscrowStep.LAPSE);
                events.captureRefused(payment, operation.report());
                voids.plan(payment, operation.authorization(), payment.amount());
            }
            case CONFLICTED -> {
                operation
                        .report()
                        .amount()
                        .ifPresent(reported -> ledger.post(new LedgerTransaction(
                                operation.chain(),
                                TransactionKind.CAPTURE_CONFLICT,
                                source(operation),
                                Templates.captureConflict(payment.provider(), reported))));
                conflict(payment, operation);
            }
            case PLANNED, SENT, WAITING, UNKNOWN, RETURNED -> {}
        }
    }

    /** One sum for the provider, two accounts for us. */
    private void captured(Payment payment, Operation operation, Instant now) {
        payment.capture(operation.amount(), now);
        escrows.hold(payment.bookingId(), payment.provider(), source(operation), payment.price(), payment.deposit());
        if (payment.deposit().isPositive()) {
            deposits.hold(payment.bookingId());
        }
        charges.charged(payment);
        events.captured(payment);
    }

    private void voiding(Payment payment, Operation operation) {
        switch (operation.state()) {
            case SUCCEEDED -> {
                if (payment.allows(PaymentStep.VOID)) {
                    operations.withdraw(operation.authorization(), "voided");
                    voids.finish(payment);
                }
            }
            case DECLINED -> notLetGo(payment, operation);
            case CONFLICTED -> conflict(payment, operation);
            case PLANNED, SENT, WAITING, UNKNOWN, RETURNED -> {}
        }
    }

    /** What a bank holds runs out by itself. Where nothing is held, nobody waits for a card that is not forgotten. */
    private void notLetGo(Payment payment, Operation operation) {
        LOG.warnf(
                "The provider does not void payment %s: %s",
                payment.id(), operation.report().code());
        if (payment.state() == PaymentState.SCHEDULED && payment.isVoidRequested()) {
            voids.finish(payment);
        }
    }

    private void conflict(Payment payment, Operation operation) {
        LOG.errorf("Payment %s: the provider's %s is not what was asked for", payment.id(), operation.kind());
        escrows.freezeIfPossible(
                payment.bookingId(), "the provider's " + operation.kind() + " is not what was asked for");
        events.conflicted(payment, operation.amount(), operation.report());
    }

    private static Source source(Operation operation) {
        return new Source("operation", operation.id());
    }
}
