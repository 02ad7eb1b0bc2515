package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Carries orders out, each once: order, effect and the webhooks about it are one transaction, and an operation id that
 * is known already is answered from the book.
 */
final class Books {

    static final Duration CAPTURE_WINDOW = Duration.ofDays(7);

    private final SandboxStore store;
    private final SandboxClock clock;
    private final WebhookOutbox webhooks;
    private final String publicUrl;
    private final MandateBooks mandates;

    Books(SandboxStore store, SandboxClock clock, WebhookOutbox webhooks, String publicUrl) {
        this.store = store;
        this.clock = clock;
        this.webhooks = webhooks;
        this.publicUrl = publicUrl;
        this.mandates = new MandateBooks(clock, webhooks, publicUrl);
    }

    /** @param firstTime false when the answer was only read from the book */
    record Outcome(Operation operation, boolean firstTime) {}

    /** @throws Rejected 422 when the id belongs to another order, 404 when the authorization or mandate is not known */
    Outcome carryOut(Order order) {
        return store.inTransaction(connection -> {
            expire(connection);
            Optional<Operation> known = OperationRows.find(connection, order.operationId());
            if (known.isPresent()) {
                if (!known.get().request().equals(order.toString())) {
                    throw new Rejected(422, "operation_id_reused", "This id belongs to another order.");
                }
                return new Outcome(known.get(), false);
            }
            Operation done = OperationRows.insert(connection, perform(connection, order));
            webhooks.add(connection, done);
            return new Outcome(done, true);
        });
    }

    private Operation perform(Connection connection, Order order) throws SQLException {
        return switch (order) {
            case Order.SetUp setUp -> mandates.setUp(connection, setUp);
            case Order.Authorize authorize -> authorize(connection, authorize);
            case Order.AuthorizeByMandate authorize -> mandates.authorize(connection, authorize);
            case Order.Forget forget -> mandates.forget(connection, forget);
            case Order.Capture capture -> capture(connection, capture);
            case Order.Void voiding -> {
                Authorization on = authorization(connection, voiding.authorizationId());
                Verdict verdict = OrderRules.voidIt(on);
                if (verdict == Verdict.ACCEPTED) {
                    AuthorizationRows.setStatus(connection, on.id(), Authorization.Status.VOIDED);
                }
                yield on(on, order, on.amountMinor(), verdict);
            }
            case Order.Refund refund -> {
                Authorization on = authorization(connection, refund.authorizationId());
                Verdict verdict = DisputeRows.undecided(connection, on.id()).isPresent()
                        ? Verdict.refused("disputed", "The guest's bank has taken the money back.")
                        : OrderRules.refund(
                                on,
                                refund.amountMinor() + DisputeRows.lostMinor(connection, on.id()),
                                OperationRows.refundsOf(connection, refund.authorizationId()));
                long sent = OrderRules.sentBack(on, refund.amountMinor());
                if (verdict == Verdict.ACCEPTED) {
                    AuthorizationRows.refund(connection, on.id(), sent);
                }
                yield on(on, order, sent, verdict);
            }
            case Order.Payout payout -> {
                long available = OperationRows.availableMinor(connection, payout.currency());
                long paid = OrderRules.paidOut(payout.destination(), payout.amountMinor());
                Verdict verdict = OrderRules.payout(payout.destination(), paid, available);
                yield Entry.payout(payout, paid, verdict, clock.instant());
            }
        };
    }

    private Operation authorize(Connection connection, Order.Authorize order) throws SQLException {
        Instant now = clock.instant();
        Authorization held = Entry.authorization(order, now, now.plus(CAPTURE_WINDOW));
        String checkId = held.status() == Authorization.Status.REQUIRES_ACTION
                ? UUID.randomUUID().toString()
                : null;
        AuthorizationRows.insert(connection, held, checkId);
        return Entry.authorize(order, held, checkId == null ? null : publicUrl + "/checks/" + checkId);
    }

    private Operation capture(Connection connection, Order.Capture order) throws SQLException {
        Authorization on = authorization(connection, order.authorizationId());
        Verdict verdict = OrderRules.capture(on, order.amountMinor(), clock.instant());
        long taken = OrderRules.taken(on, order.amountMinor());
        if (verdict == Verdict.ACCEPTED) {
            AuthorizationRows.capture(connection, on.id(), taken, OrderRules.takenIn(on));
        }
        return on(authorization(connection, on.id()), order, taken, verdict);
    }

    private Operation on(Authorization authorization, Order order, long amountMinor, Verdict verdict) {
        return Entry.on(authorization, order, amountMinor, verdict, clock.instant());
    }

    private static Authorization authorization(Connection connection, String id) throws SQLException {
        return AuthorizationRows.find(connection, id)
                .orElseThrow(() -> new Rejected(404, "unknown_authorization", "No authorization has the id " + id));
    }

    /** A refund that was done is declined after all; one that is declined already stays as it is. */
    Operation sendBack(String refundId) {
        return store.inTransaction(connection -> {
            Operation refund = OperationRows.find(connection, refundId)
                    .filter(found -> found.kind() == Operation.Kind.REFUND)
                    .orElseThrow(() -> new Rejected(404, "unknown_refund", "No refund has the id " + refundId));
            if (refund.status() != Operation.Status.SUCCEEDED) {
                return refund;
            }
            AuthorizationRows.refund(connection, refund.authorizationId(), -refund.amountMinor());
            Operation declined = OperationRows.finish(
                    connection,
                    refundId,
                    new Verdict.Refused("refund_failed", "The guest's bank sent the refund back."));
            webhooks.add(connection, declined);
            return declined;
        });
    }

    /** Notes what has run out by the provider's clock; also done before each order. */
    void expire() {
        store.inTransaction(connection -> {
            expire(connection);
            return null;
        });
    }

    void expire(Connection connection) throws SQLException {
        mandates.expire(connection);
        for (Authorization late : AuthorizationRows.runOut(connection, clock.instant())) {
            AuthorizationRows.setStatus(connection, late.id(), Authorization.Status.EXPIRED);
            if (late.status() == Authorization.Status.REQUIRES_ACTION) {
                webhooks.add(connection, OperationRows.finish(connection, late.id(), OrderRules.CHECK_EXPIRED));
            } else {
                webhooks.expired(connection, late);
            }
        }
    }

    Authorization authorization(String id) {
        return store.inTransaction(connection -> {
            expire(connection);
            return authorization(connection, id);
        });
    }

    Mandate mandate(String id) {
        return store.inTransaction(connection -> {
            expire(connection);
            return MandateBooks.mandate(connection, id);
        });
    }

    /** The test token that says how the answer to an operation misbehaves. */
    TestToken.Behavior behavior(Operation operation) {
        return TestToken.parse(store.inTransaction(connection -> OperationRows.token(connection, operation)))
                .behavior();
    }

    /** @throws Rejected 404 when no such order ever arrived */
    Operation operation(String id) {
        return store.inTransaction(connection -> OperationRows.find(connection, id)
                .orElseThrow(() -> new Rejected(404, "unknown_operation", "No operation has the id " + id)));
    }

    List<Operation> operationsAfter(long sequence, Period period, int limit) {
        return store.inTransaction(connection -> OperationRows.after(connection, sequence, period, limit));
    }
}
