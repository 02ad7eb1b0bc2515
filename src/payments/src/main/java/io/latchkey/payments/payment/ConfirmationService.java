package io.latchkey.payments.payment;

import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderCall;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The two short transactions around a guest's payment; the provider is called between them. */
@ApplicationScoped
class ConfirmationService {

    /** A payment that has not reached the provider by then does not any more: the guest has gone. */
    private static final Duration STILL_WANTED = Duration.ofMinutes(15);

    private static final Duration KEY_LIFE = Duration.ofDays(30);

    private final PaymentRepository payments;
    private final ConfirmationRepository confirmations;
    private final OperationService operations;
    private final VoidService voids;
    private final Ids ids;
    private final InstantSource clock;

    ConfirmationService(
            PaymentRepository payments,
            ConfirmationRepository confirmations,
            OperationService operations,
            VoidService voids,
            Ids ids,
            InstantSource clock) {
        this.payments = payments;
        this.confirmations = confirmations;
        this.operations = operations;
        this.voids = voids;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is known after the first transaction. */
    sealed interface Begun {

        /** The same request was answered before. */
        record Answered(int status, byte[] body) implements Begun {}

        /**
         * The operation to go on with.
         *
         * @param repeated the same request is perhaps still running elsewhere
         */
        record Running(UUID operationId, boolean repeated) implements Begun {}
    }

    @Transactional
    public Begun begin(ConfirmOrder order) {
        Payment payment = payments.lock(order.payment().value()).orElseThrow(Viewer::notFound);
        order.guest().requireGuestOf(payment);
        Optional<Confirmation> known = confirmations.findByIdOptional(key(order));
        if (known.isPresent()) {
            return known(known.get(), order);
        }
        Instant now = clock.instant();
        UUID operation = operationFor(payment, order, now);
        confirmations.add(new Confirmation(key(order), order, operation, now));
        return new Begun.Running(operation, false);
    }

    private static Begun known(Confirmation confirmation, ConfirmOrder order) {
        if (!confirmation.isOf(order)) {
            throw new ProblemException(
                    PlatformProblem.IDEMPOTENCY_KEY_REUSED, "The key was used to pay something else or otherwise.");
        }
        return confirmation.isAnswered()
                ? new Begun.Answered(confirmation.status(), confirmation.body())
                : new Begun.Running(confirmation.operationId(), true);
    }

    private UUID operationFor(Payment payment, ConfirmOrder order, Instant now) {
        return switch (payment.state()) {
            case REQUIRES_ACTION -> payment.attempt().authorizationId();
            case CREATED, FAILED, EXPIRED -> begin(payment, order, now);
            case SCHEDULED ->
                isNewTry(payment, order)
                        ? begin(payment, order, now)
                        : payment.plan().mandateId();
            case PENDING ->
                throw new ProblemException(
                        PaymentsProblem.PAYMENT_IN_PROGRESS, "The provider has not answered the last attempt clearly.");
            case AUTHORIZED, CAPTURED, PARTLY_REFUNDED, REFUNDED -> paidAlready(payment, order);
            case VOIDED -> throw notPossible(payment);
        };
    }

    /** The bank's check may be known before the guest is back from it: then there is nothing left to do. */
    private UUID paidAlready(Payment payment, ConfirmOrder order) {
        Operation authorization =
                operations.find(payment.attempt().authorizationId()).orElseThrow();
        if (order.paymentMethod() != null && !order.paymentMethod().equals(authorization.instrument())) {
            throw notPossible(payment);
        }
        return authorization.id();
    }

    /** Another card than the one that is kept, or any once that was refused. */
    private boolean isNewTry(Payment payment, ConfirmOrder order) {
        if (order.paymentMethod() == null) {
            return false;
        }
        Operation mandate = operations.find(payment.plan().mandateId()).orElseThrow();
        return payment.plan().wasDeclined() || !order.paymentMethod().equals(mandate.instrument());
    }

    private static ProblemException notPossible(Payment payment) {
        return new ProblemException(PaymentsProblem.ILLEGAL_TRANSITION, "The payment is " + payment.state() + ".")
                .with("state", payment.state().name());
    }

    private UUID begin(Payment payment, ConfirmOrder order, Instant now) {
        if (order.paymentMethod() == null) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "How do you want to pay?")
                    .at("/paymentMethod", "must be given");
        }
        if (payment.isVoidRequested()) {
            throw notPossible(payment);
        }
        UUID operation = ids.next();
        payment.confirm(operation, now);
        operations.planToSendMyself(voids.purpose(payment), call(payment, operation, order.paymentMethod(), now));
        return operation;
    }

    /** Far from the start the card is only kept. */
    private static ProviderCall call(Payment payment, UUID id, String card, Instant now) {
        Instant notAfter = now.plus(STILL_WANTED);
        return payment.plan().isForNow(now)
                ? new ProviderCall.Authorize(id, payment.amount(), card, payment.description(), notAfter)
                : new ProviderCall.SetUpMandate(id, payment.amount(), card, payment.description(), notAfter);
    }

    /** Keeps the final answer for whoever repeats the request. */
    @Transactional
    public void keep(ConfirmOrder order, int status, byte[] body) {
        confirmations.findById(key(order)).answer(status, body);
    }

    @Transactional
    public void forgetOld() {
        confirmations.forgetBefore(clock.instant().minus(KEY_LIFE));
    }

    private static Confirmation.Key key(ConfirmOrder order) {
        return new Confirmation.Key(order.guest().id().value(), order.idempotencyKey());
    }
}
