package io.latchkey.devkit.sandbox;

import io.latchkey.devkit.sandbox.Mandate.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Carries out what is about a card that is kept, in the transaction of {@link Books}. */
final class MandateBooks {

    static final Duration CHECK_WINDOW = Duration.ofDays(7);

    private final SandboxClock clock;
    private final WebhookOutbox webhooks;
    private final String publicUrl;

    MandateBooks(SandboxClock clock, WebhookOutbox webhooks, String publicUrl) {
        this.clock = clock;
        this.webhooks = webhooks;
        this.publicUrl = publicUrl;
    }

    Operation setUp(Connection connection, Order.SetUp order) throws SQLException {
        Mandate mandate = MandateEntry.mandate(order, clock.instant());
        String checkId =
                mandate.status() == Status.REQUIRES_ACTION ? UUID.randomUUID().toString() : null;
        MandateRows.insert(connection, mandate, checkId);
        return MandateEntry.setUp(order, mandate, checkId == null ? null : publicUrl + "/checks/" + checkId);
    }

    /** The bank asks nobody: it says yes or no. */
    Operation authorize(Connection connection, Order.AuthorizeByMandate order) throws SQLException {
        Mandate mandate = mandate(connection, order.mandateId());
        Verdict verdict = MandateRules.authorize(mandate);
        Instant now = clock.instant();
        Authorization held = MandateEntry.authorization(order, mandate, verdict, now);
        AuthorizationRows.insert(connection, held, null);
        return MandateEntry.authorize(order, held, verdict);
    }

    Operation forget(Connection connection, Order.Forget order) throws SQLException {
        Mandate mandate = mandate(connection, order.mandateId());
        Verdict verdict = MandateRules.forget(mandate);
        if (verdict == Verdict.ACCEPTED) {
            MandateRows.setStatus(connection, mandate.id(), Status.FORGOTTEN);
        }
        return MandateEntry.forget(order, mandate, verdict, clock.instant());
    }

    /** Ends the checks that nobody has finished in time. */
    void expire(Connection connection) throws SQLException {
        for (Mandate late : MandateRows.waitingSince(connection, clock.instant().minus(CHECK_WINDOW))) {
            MandateRows.setStatus(connection, late.id(), Status.EXPIRED);
            webhooks.add(connection, OperationRows.finish(connection, late.id(), OrderRules.CHECK_EXPIRED));
        }
    }

    static Mandate mandate(Connection connection, String id) throws SQLException {
        return MandateRows.find(connection, id)
                .orElseThrow(() -> new Rejected(404, "unknown_mandate", "No mandate has the id " + id));
    }
}
