package io.latchkey.payments.payment;

import com.github.kagkarlsson.scheduler.task.Task;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.deposit.DepositService;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.escrow.EscrowState;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.job.Jobs;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Charges later what starts too far from now: the card is kept, authorized near the start without the guest, and
 * captured at once. {@link RefusedCharges} says what follows from a refusal.
 */
@ApplicationScoped
public class ChargeService {

    private static final String CHARGE = "charge";
    private static final Duration WHILE_IN_THE_WAY = Duration.ofMinutes(1);
    private static final Duration UNTIL_ANSWERED = Duration.ofMinutes(10);
    private static final Set<OperationKind> CHARGING = EnumSet.of(OperationKind.AUTHORIZE, OperationKind.CAPTURE);

    private final PaymentRepository payments;
    private final OperationService operations;
    private final EscrowService escrows;
    private final DepositService deposits;
    private final Captures captures;
    private final VoidService voids;
    private final PaymentEvents events;
    private final ChargeDates dates;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    ChargeService(
            PaymentRepository payments,
            OperationService operations,
            EscrowService escrows,
            DepositService deposits,
            Captures captures,
            VoidService voids,
            PaymentEvents events,
            ChargeSettings settings,
            Jobs jobs,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.operations = operations;
        this.escrows = escrows;
        this.deposits = deposits;
        this.captures = captures;
        this.voids = voids;
        this.events = events;
        this.dates = ChargeDates.of(settings);
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Void> chargeTask() {
        return DurableWork.task(CHARGE, clock, this::charge);
    }

    /** Whether, and if so when, a payment that is ordered now is charged later. */
    ChargeDates dates() {
        return dates;
    }

    /** The card is kept: as good as authorized, for the booking. */
    @Transactional(TxType.MANDATORY)
    public void setUp(Payment payment, UUID mandate, Instant now) {
        payment.setUp(mandate, now);
        if (payment.isVoidRequested()) {
            voids.plan(payment, payment.amount());
            return;
        }
        events.scheduled(payment);
        chargeInTime(payment);
        voids.planForLeftovers(payment);
    }

    /** The booking is agreed: from now on the card is charged when its time has come. */
    @Transactional(TxType.MANDATORY)
    public void agree(Payment payment) {
        payment.plan().agree();
        chargeInTime(payment);
        if (payment.state() == PaymentState.AUTHORIZED) {
            authorized(payment, clock.instant());
        }
    }

    /** Has an agreed payment charged at its date, wherever that has moved. */
    void chargeInTime(Payment payment) {
        if (payment.plan().isAgreed() && payment.state() == PaymentState.SCHEDULED) {
            jobs.reschedule(
                    DurableWork.instance(CHARGE, payment.id().value()),
                    payment.plan().chargeAt());
        }
    }

    /**
     * Has only a part charged, and at once: what is kept of a booking that was given up. Money that was taken before is
     * for bookings to divide.
     *
     * @throws ProblemException CHARGE_UNDER_WAY, to ask again, or ILLEGAL_TRANSITION if no card is kept
     */
    @Transactional
    public void chargeOnly(PaymentId id, Money owed, List<Share> shares) {
        Payment payment = payments.lock(id.value()).orElseThrow(Viewer::notFound);
        if (payment.captured().isPositive()) {
            return;
        }
        if (!payment.plan().hasMandate() || payment.isVoidRequested()) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "The payment is " + payment.state() + ", no card is kept.")
                    .with("state", payment.state().name());
        }
        boolean underWay = payment.state() == PaymentState.AUTHORIZED
                || operations.unfinished(id.value(), CHARGING).isPresent();
        if (underWay) {
            throw new ProblemException(PaymentsProblem.CHARGE_UNDER_WAY, "The card is just being charged; ask again.");
        }
        PaymentRules.requirePart(payment.amount(), owed);
        if (payment.deposit().isPositive()) {
            deposits.waive(payment.bookingId());
        }
        payment.reduceTo(owed, shares, clock.instant());
        chargeInTime(payment);
    }

    /** One turn: charges the card if it is time, and captures what a charge has brought. */
    @Transactional
    public Optional<Instant> charge(UUID id) {
        Payment payment = payments.lock(id).orElseThrow();
        Instant now = clock.instant();
        if (!payment.plan().isAgreed() || payment.isVoidRequested()) {
            return Optional.empty();
        }
        return switch (payment.state()) {
            case AUTHORIZED -> capture(payment, now);
            case SCHEDULED -> Optional.of(chargeIfTime(payment, now));
            case PENDING, REQUIRES_ACTION -> Optional.of(now.plus(UNTIL_ANSWERED));
            case CREATED, CAPTURED, PARTLY_REFUNDED, REFUNDED, VOIDED, EXPIRED, FAILED -> Optional.empty();
        };
    }

    /** Comes again even when it has charged: the answer may move the date while this turn is not ticked off yet. */
    private Instant chargeIfTime(Payment payment, Instant now) {
        Instant chargeAt = payment.plan().chargeAt();
        if (now.isBefore(chargeAt)) {
            return chargeAt;
        }
        UUID operation = ids.next();
        payment.charge(operation, now);
        operations.plan(
                voids.purpose(payment),
                new ProviderCall.AuthorizeByMandate(
                        operation, payment.plan().mandateId(), payment.amount(), payment.description(), null));
        return now.plus(UNTIL_ANSWERED);
    }

    /** Never once more after a capture in conflict: an operator's decision ends that. */
    private Optional<Instant> capture(Payment payment, Instant now) {
        if (escrows.of(payment.bookingId()).state() == EscrowState.FROZEN) {
            return Optional.of(now.plus(UNTIL_ANSWERED));
        }
        if (captures.isFree(payment)) {
            captures.plan(payment);
            return Optional.empty();
        }
        return Optional.of(now.plus(WHILE_IN_THE_WAY));
    }

    /** The charge holds the money: it is captured at once, or after a void that is under way. */
    @Transactional(TxType.MANDATORY)
    public void authorized(Payment payment, Instant now) {
        capture(payment, now)
                .ifPresent(again -> jobs.reschedule(
                        DurableWork.instance(CHARGE, payment.id().value()), again));
    }

    /** The money is taken: the provider forgets the card. */
    @Transactional(TxType.MANDATORY)
    public void charged(Payment payment) {
        if (payment.plan().hasMandate()) {
            payment.plan().end();
            voids.planForLeftovers(payment);
        }
    }
}
