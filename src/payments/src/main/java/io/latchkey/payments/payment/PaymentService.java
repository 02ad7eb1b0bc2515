package io.latchkey.payments.payment;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.deposit.DepositService;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.escrow.EscrowState;
import io.latchkey.payments.escrow.EscrowStep;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationReport;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.provider.Providers;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What bookings asks of a payment: order, capture, void; and who may see it. */
@ApplicationScoped
public class PaymentService {

    private final PaymentRepository payments;
    private final EscrowService escrows;
    private final DepositService deposits;
    private final OperationService operations;
    private final VoidService voids;
    private final Captures captures;
    private final ChargeService charges;
    private final Providers providers;
    private final PaymentEvents events;
    private final InstantSource clock;

    PaymentService(
            PaymentRepository payments,
            EscrowService escrows,
            DepositService deposits,
            OperationService operations,
            VoidService voids,
            Captures captures,
            ChargeService charges,
            Providers providers,
            PaymentEvents events,
            InstantSource clock) {
        this.payments = payments;
        this.escrows = escrows;
        this.deposits = deposits;
        this.operations = operations;
        this.voids = voids;
        this.captures = captures;
        this.charges = charges;
        this.providers = providers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A payment and what became of its money.
     *
     * @param deposit {@code null} for none
     */
    public record View(Payment payment, Escrow escrow, Deposit deposit) {}

    /** @throws ProblemException PAYMENT_EXISTS if the id or the booking has a payment, be it by this very order */
    @Transactional
    public View order(PaymentOrder order) {
        Payment payment = Payment.ordered(order, providers.chosen(), charges.dates(), clock.instant());
        payments.add(payment);
        Escrow escrow =
                escrows.open(order.bookingId(), order.id(), order.amount().currency());
        Deposit deposit =
                order.deposit().isPositive() ? deposits.open(order.bookingId(), order.id(), order.deposit()) : null;
        return new View(payment, escrow, deposit);
    }

    /**
     * What the same order came to before.
     *
     * @throws ProblemException PAYMENT_EXISTS if it was another order
     */
    @Transactional
    public View ordered(PaymentOrder order) {
        Payment known = payments.findByIdOptional(order.id().value())
                .filter(order::made)
                .orElseThrow(() -> new ProblemException(
                        PaymentsProblem.PAYMENT_EXISTS,
                        "Another payment was ordered under this id or for this booking."));
        return view(known);
    }

    @Transactional
    public View get(PaymentId id, Viewer viewer) {
        return view(payments.findByIdOptional(id.value()), viewer);
    }

    @Transactional
    public View ofBooking(BookingId booking, Viewer viewer) {
        return view(payments.ofBooking(booking.value()), viewer);
    }

    /** The payment of a booking for its guest and the trusted: the host may see it and is refused. */
    @Transactional
    public View ofBookingForGuest(BookingId booking, Viewer viewer) {
        View view = ofBooking(booking, viewer);
        viewer.requireGuestOrTrusted(view.payment());
        return view;
    }

    /** What the guests read on their bills, by the ids of the bookings; those without a payment are left out. */
    @Transactional
    public Map<UUID, String> descriptions(Set<UUID> bookings) {
        return bookings.isEmpty() ? Map.of() : payments.descriptions(bookings);
    }

    private View view(Optional<Payment> found, Viewer viewer) {
        Payment payment = found.orElseThrow(Viewer::notFound);
        viewer.requireMaySee(payment);
        return view(payment);
    }

    private View view(Payment payment) {
        Deposit deposit = payment.deposit().isPositive() ? deposits.of(payment.bookingId()) : null;
        return new View(payment, escrows.of(payment.bookingId()), deposit);
    }

    /** In the order of their ids; {@code state} may be null for all. */
    @Transactional
    public List<View> list(PaymentState state, UUID after, int limit) {
        return payments.inState(state, after, limit).stream().map(this::view).toList();
    }

    /** For features that move the payment's money on: its row, locked until their transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Payment lock(PaymentId id) {
        return payments.lock(id.value()).orElseThrow(Viewer::notFound);
    }

    /**
     * What was captured in conflict has gone back: as after a refused capture, the guest may pay again, unless the
     * payment is not wanted any more. Nothing if that has ended before, and the guest has perhaps paid again since.
     *
     * @param authorization what was captured in conflict
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endConflict(Payment payment, UUID authorization) {
        boolean isOver = payment.state() != PaymentState.AUTHORIZED
                || !authorization.equals(payment.attempt().authorizationId());
        if (isOver) {
            return;
        }
        if (payment.isVoidRequested()) {
            voids.finish(payment);
            return;
        }
        OperationReport why = OperationReport.refusal(
                "captured_otherwise", "Another amount was taken than agreed; it went back. You can pay again.");
        payment.refuseCapture(why, clock.instant());
        escrows.stepIfPossible(payment.bookingId(), EscrowStep.LAPSE);
        events.captureRefused(payment, why);
        voids.planForLeftovers(payment);
    }

    /** Has the money taken: the provider is asked right after the commit, or when the kept card is to be charged. */
    @Transactional
    public void capture(PaymentId id) {
        Payment payment = lock(id);
        if (payment.plan().hasMandate()) {
            charges.agree(payment);
            return;
        }
        Instant captureBefore = payment.attempt().captureBefore();
        boolean ranOut =
                payment.state() == PaymentState.AUTHORIZED && !clock.instant().isBefore(captureBefore);
        if (ranOut || payment.state() == PaymentState.EXPIRED) {
            throw new ProblemException(
                    PaymentsProblem.AUTHORIZATION_EXPIRED,
                    "The guest's bank has let the money go; the guest may pay again.");
        }
        PaymentRules.requireStep(payment, PaymentStep.CAPTURE);
        captures.requireNoneInTheWay(payment);
        if (escrows.of(payment.bookingId()).state() == EscrowState.FROZEN) {
            throw new ProblemException(PaymentsProblem.ESCROW_FROZEN, "A problem has to be settled first.");
        }
        captures.plan(payment);
    }

    /** Lets the money go, now or as soon as the provider's unclear answer is known; nothing can be paid afterwards. */
    @Transactional
    public void voidIt(PaymentId id) {
        Payment payment = lock(id);
        if (payment.state() == PaymentState.VOIDED) {
            return;
        }
        PaymentRules.requireStep(payment, PaymentStep.VOID);
        PaymentRules.requireNone(operations.unfinished(payment.id().value(), Set.of(OperationKind.CAPTURE)), payment);
        payment.requestVoid();
        switch (payment.state()) {
            case CREATED, FAILED, EXPIRED -> voids.finish(payment);
            case AUTHORIZED, REQUIRES_ACTION, SCHEDULED -> voidHeld(payment);
            case PENDING -> voidPending(payment);
            case CAPTURED, PARTLY_REFUNDED, REFUNDED, VOIDED ->
                throw new IllegalStateException("no row voids a payment that is " + payment.state());
        }
    }

    /** Unless it was captured in conflict: then nothing can be voided, and an operator's decision ends it. */
    private void voidHeld(Payment payment) {
        if (escrows.of(payment.bookingId()).state() != EscrowState.FROZEN) {
            voids.plan(payment, payment.amount());
        }
    }

    private void voidPending(Payment payment) {
        Operation authorization =
                operations.find(payment.attempt().authorizationId()).orElseThrow();
        if (authorization.state() == OperationState.CONFLICTED) {
            voids.plan(payment, authorization.report().amount().orElse(payment.amount()));
        } else {
            operations.unwanted(authorization.id());
        }
    }
}
