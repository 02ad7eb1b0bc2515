package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.payments.provider.ProviderDeed;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Both sides of a comparison: the provider's list, kept while a run lasts, and what our ledger has moved for each call.
 * Every question is answered in pages, so that a run needs no memory for the length of the list.
 */
@ApplicationScoped
class Sides {

    private static final String LISTED =
            """
            SELECT i.reference, i.kind, i.amount_minor, i.currency, i.occurred_at,
                o.id, o.state, o.planned_at, o.amount_minor, o.currency, l.moved, l.currency, c.open
            FROM reconciliation_item i
            LEFT JOIN provider_movement o ON o.id = i.operation_id AND o.kind = i.kind AND o.provider = ?
            """
                    + ours('i');

    private static final String CALLED =
            """
            SELECT o.id::text, o.kind, NULL, NULL, o.finished_at,
                o.id, o.state, o.planned_at, o.amount_minor, o.currency, l.moved, l.currency, c.open
            FROM provider_movement o
            """
                    + ours('o');

    private final Database database;

    Sides(Database database) {
        this.database = database;
    }

    /** Keeps a page of the list; what is kept already stays. */
    void keep(UUID run, List<ProviderDeed> deeds) {
        database.update(
                """
                INSERT INTO reconciliation_item (run_id, reference, operation_id, kind, amount_minor, currency, occurred_at)
                SELECT ?, i.reference, i.operation::uuid, i.kind, i.amount, i.currency, i.occurred_at::timestamptz
                FROM unnest(?, ?, ?, ?, ?, ?) AS i (reference, operation, kind, amount, currency, occurred_at)
                ON CONFLICT DO NOTHING""",
                run,
                texts(deeds, ProviderDeed::reference),
                texts(deeds, deed -> deed.cause().map(UUID::toString).orElse(null)),
                texts(deeds, deed -> deed.kind().name()),
                deeds.stream().map(deed -> deed.amount().amountMinor()).toArray(Long[]::new),
                texts(deeds, deed -> deed.amount().currency().getCurrencyCode()),
                texts(deeds, deed -> deed.at().toString()));
    }

    private static String[] texts(List<ProviderDeed> deeds, Function<ProviderDeed, String> column) {
        return deeds.stream().map(column).toArray(String[]::new);
    }

    void forget(UUID run) {
        database.update("DELETE FROM reconciliation_item WHERE run_id = ?", run);
    }

    /** What is listed and not the same in our books, in the order of the references. */
    List<Pair> apart(Reconciliation run, String afterReference, int limit) {
        String provider = run.scope().provider();
        return database.list(
                Sides::pair,
                LISTED
                        + """
                        WHERE i.run_id = ? AND i.reference > ?
                          AND (l.moved IS DISTINCT FROM i.amount_minor OR l.currency IS DISTINCT FROM i.currency OR c.open)
                        ORDER BY i.reference LIMIT ?""",
                provider,
                provider,
                provider,
                provider,
                provider,
                run.id(),
                afterReference,
                limit);
    }

    /** One listed deed as it stands now. */
    Optional<Pair> listed(Reconciliation run, String reference) {
        String provider = run.scope().provider();
        return database.first(
                Sides::pair,
                LISTED + "WHERE i.run_id = ? AND i.reference = ?",
                provider,
                provider,
                provider,
                provider,
                provider,
                run.id(),
                reference);
    }

    /** What our books moved in the run's period and the list has not, in the order of time and id. */
    List<Pair> unlisted(Reconciliation run, Optional<Pair> after, int limit) {
        Reconciliation.Scope scope = run.scope();
        String provider = scope.provider();
        return database.list(
                Sides::pair,
                CALLED
                        + """
                        WHERE o.provider = ? AND o.state IN ('SUCCEEDED', 'CONFLICTED')
                          AND o.kind IN ('CAPTURE', 'REFUND', 'PAYOUT', 'CHARGEBACK', 'CHARGEBACK_RETURN')
                          AND o.finished_at >= ? AND o.finished_at < ? AND (o.finished_at, o.id) > (?, ?)
                          AND l.moved IS NOT NULL
                          AND NOT EXISTS (
                              SELECT 1 FROM reconciliation_item i
                              WHERE i.run_id = ? AND i.operation_id = o.id AND i.kind = o.kind)
                        ORDER BY o.finished_at, o.id LIMIT ?""",
                provider,
                provider,
                provider,
                provider,
                provider,
                scope.from(),
                scope.to(),
                after.map(Pair::at).orElse(scope.from()),
                after.map(pair -> pair.call().id()).orElse(new UUID(0, 0)),
                run.id(),
                limit);
    }

    /** When our books first moved money at the provider. */
    Optional<Instant> firstMovement(String provider) {
        return database.first(
                row -> time(row, 1),
                """
                SELECT finished_at FROM provider_operation
                WHERE provider = ? AND state IN ('SUCCEEDED', 'CONFLICTED') AND kind IN ('CAPTURE', 'REFUND', 'PAYOUT')
                ORDER BY finished_at LIMIT 1""",
                provider);
    }

    /** Our side of a call as it stands now; the provider's is empty. */
    Optional<Pair> called(String provider, UUID cause, DeedKind deed) {
        return database.first(
                Sides::pair,
                CALLED + "WHERE o.id = ? AND o.kind = ?",
                provider,
                provider,
                provider,
                provider,
                cause,
                deed.name());
    }

    /**
     * Our side of a call {@code o}: what clearing has moved for it, in the direction of the deed, and whether what a
     * capture took in conflict still waits in suspense, or a payout in conflict for an operator. Parameters: the
     * provider, four times.
     *
     * @param deed whose kind gives the direction
     */
    private static String ours(char deed) {
        return """
            LEFT JOIN LATERAL (
                SELECT nullif(
                            sum(CASE WHEN p.from_account = 'clearing:' || ? THEN p.amount_minor ELSE -p.amount_minor END),
                            0)
                        * CASE WHEN %s.kind IN ('CAPTURE', 'REFUND_RETURN', 'CHARGEBACK_RETURN') THEN 1 ELSE -1 END AS moved,
                    min(p.currency) AS currency
                FROM ledger_transaction t
                JOIN ledger_posting p ON p.chain_id = t.chain_id AND p.transaction_id = t.id
                    AND 'clearing:' || ? IN (p.from_account, p.to_account)
                WHERE t.chain_id = o.chain_id AND t.source = o.source AND t.source_id = o.source_id
                  AND t.kind = ANY (o.ledger_kinds)) l ON true
            LEFT JOIN LATERAL (
                SELECT (o.state = 'CONFLICTED' AND o.kind = 'PAYOUT' AND o.source = 'operation')
                    OR coalesce(sum(CASE WHEN p.to_account = 'suspense:' || ? THEN p.amount_minor
                        ELSE -p.amount_minor END), 0) <> 0 AS open
                FROM ledger_posting p
                WHERE o.state = 'CONFLICTED' AND o.kind = 'CAPTURE' AND p.chain_id = o.chain_id
                  AND 'suspense:' || ? IN (p.from_account, p.to_account)) c ON true
            """
                .formatted(deed);
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                row.getString(1),
                DeedKind.valueOf(row.getString(2)),
                money(row, 3, 4),
                money(row, 11, 12),
                row.getString(6) == null ? null : call(row),
                time(row, 5));
    }

    private static Pair.OurCall call(ResultSet row) throws SQLException {
        return new Pair.OurCall(
                row.getObject(6, UUID.class),
                OperationState.valueOf(row.getString(7)),
                time(row, 8),
                money(row, 9, 10),
                row.getBoolean(13));
    }

    private static Money money(ResultSet row, int amount, int currency) throws SQLException {
        long minor = row.getLong(amount);
        return row.wasNull() ? null : Money.of(minor, row.getString(currency));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
