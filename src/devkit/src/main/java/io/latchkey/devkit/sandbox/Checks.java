package io.latchkey.devkit.sandbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** The bank's checks: where the guest approves or refuses an authorization, or that a card is kept. */
final class Checks {

    private static final Verdict REFUSED =
            Verdict.refused("check_refused", "The bank's check was refused. Try another card.");

    private final SandboxStore store;
    private final WebhookOutbox webhooks;
    private final Books books;

    Checks(SandboxStore store, WebhookOutbox webhooks, Books books) {
        this.store = store;
        this.webhooks = webhooks;
        this.books = books;
    }

    Check show(String checkId) {
        return store.inTransaction(connection -> find(connection, checkId));
    }

    /** Ends a check; what is finished already stays as it is. */
    Check finish(String checkId, boolean approved) {
        return store.inTransaction(connection -> {
            books.expire(connection);
            if (find(connection, checkId).stage() == Check.Stage.OPEN) {
                String operation = decide(connection, checkId, approved);
                Verdict verdict = approved ? Verdict.ACCEPTED : REFUSED;
                webhooks.add(connection, OperationRows.finish(connection, operation, verdict));
            }
            return find(connection, checkId);
        });
    }

    /** Says which operation was waiting. */
    private static String decide(Connection connection, String checkId, boolean approved) throws SQLException {
        Optional<Authorization> authorization = AuthorizationRows.findByCheck(connection, checkId);
        if (authorization.isPresent()) {
            String id = authorization.get().id();
            AuthorizationRows.setStatus(
                    connection, id, approved ? Authorization.Status.AUTHORIZED : Authorization.Status.DECLINED);
            return id;
        }
        String id = MandateRows.findByCheck(connection, checkId).orElseThrow().id();
        MandateRows.setStatus(connection, id, approved ? Mandate.Status.KEPT : Mandate.Status.DECLINED);
        return id;
    }

    private static Check find(Connection connection, String checkId) throws SQLException {
        Optional<Check> found =
                AuthorizationRows.findByCheck(connection, checkId).map(Authorization::check);
        return found.isPresent()
                ? found.get()
                : MandateRows.findByCheck(connection, checkId)
                        .map(Mandate::check)
                        .orElseThrow(() -> new Rejected(404, "unknown_check", "There is no such check."));
    }
}
