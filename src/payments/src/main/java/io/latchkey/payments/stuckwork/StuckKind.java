package io.latchkey.payments.stuckwork;

import static io.latchkey.payments.stuckwork.Remedy.get;
import static io.latchkey.payments.stuckwork.Remedy.post;

import java.util.List;

/**
 * What can wait for somebody, each with the query that finds it and with what can be done. A query's columns: id,
 * subject, since, amount, currency, detail; its parameter is the present moment.
 */
public enum StuckKind {
    /** A call that the provider has not explained for a quarter of an hour: it is asked again and again by itself. */
    CALL_UNCLEAR(
            """
            SELECT o.id::text, o.subject_id, o.unclear_since, o.amount_minor, o.currency::text,
                o.kind || ': ' || coalesce(o.message, 'no answer') || '; asked ' || o.look_ups || ' times, and again'
            FROM provider_operation o
            WHERE o.state = 'UNKNOWN' AND ? - o.unclear_since BETWEEN interval '15 minutes' AND interval '72 hours'""",
            post("/v1/operator/payments/operations/{id}/ask-again", "Ask the provider now")),
    /** A call that the provider has not explained for 72 hours. */
    CALL_UNKNOWN(
            """
            SELECT o.id::text, o.subject_id, o.unclear_since, o.amount_minor, o.currency::text,
                o.kind || ': ' || coalesce(o.message, 'no answer')
            FROM provider_operation o
            WHERE o.state = 'UNKNOWN' AND o.unclear_since < ? - interval '72 hours'""",
            post("/v1/operator/payments/operations/{id}/ask-again", "Ask the provider now"),
            post("/v1/operator/payments/operations/{id}/declare-outcome", "Say what became of it, with evidence")),
    /** The provider took another amount or currency than it was asked to. */
    CAPTURE_IN_CONFLICT(
            """
            SELECT o.id::text, o.subject_id, o.finished_at, o.reported_minor, o.reported_currency,
                'asked for ' || o.amount_minor || ' ' || o.currency
            FROM provider_operation o JOIN escrow e ON e.payment_id = o.subject_id
            WHERE o.state = 'CONFLICTED' AND o.kind = 'CAPTURE' AND e.state = 'FROZEN' AND o.finished_at <= ?""",
            post("/v1/operator/payments/{subjectId}/resolve-conflict", "Give back all that was taken")),
    /** The provider sent back another amount than it was asked to; it is not asked again. */
    REFUND_IN_CONFLICT(
            """
            SELECT r.id::text, o.subject_id, o.finished_at, o.reported_minor, o.reported_currency,
                'asked for ' || o.amount_minor || ' ' || o.currency
            FROM provider_operation o JOIN refund r ON r.id = o.cause_id
            WHERE o.state = 'CONFLICTED' AND o.kind = 'REFUND' AND r.state = 'OPEN' AND o.finished_at <= ?""",
            get("/v1/payments/{subjectId}/refunds", "See what was promised"),
            get("/v1/operator/reconciliation-cases?state=OPEN", "Decide about the difference, once it is a case"),
            post("/v1/operator/payments/{subjectId}/refunds/{id}/end", "End the promise: the guest has got it")),
    /** A promised refund that the provider has refused more than once. */
    REFUND_FAILING(
            """
            SELECT r.id::text, r.payment_id, r.created_at, r.amount_minor, r.currency::text,
                'refused ' || r.failures || ' times: ' || coalesce(r.last_failure, '')
            FROM refund r WHERE r.state = 'OPEN' AND r.failures > 1 AND r.created_at <= ?""",
            get("/v1/payments/{subjectId}/refunds", "It is tried again by itself; see how often"),
            post("/v1/operator/payments/{subjectId}/refunds/{id}/end", "End it: the guest has got it in another way")),
    /** A dispute that is lost by silence in a day, or was: nobody has answered it. */
    DISPUTE_DUE(
            """
            SELECT d.id::text, d.payment_id, d.due_by - interval '24 hours', d.amount_minor, d.currency::text,
                coalesce(d.reason, '') || coalesce(': ' || d.trouble, '')
            FROM dispute d WHERE d.state = 'OPEN' AND d.due_by - interval '24 hours' <= ?""",
            get("/v1/operator/disputes/{id}", "See the dispute"),
            post("/v1/operator/disputes/{id}/evidence", "Send the guest's bank what proves the stay"),
            post("/v1/operator/disputes/{id}/accept", "Give it up")),
    /** A host is owed money and has no account that takes it. */
    PAYOUT_WAITING(
            """
            SELECT p.id::text, p.host_id, p.created_at, p.amount_minor, p.currency::text, p.reason
            FROM payout p WHERE p.state = 'WAITING' AND p.created_at <= ?""",
            post("/v1/operator/payout-runs", "Pay out once the host has set an account")),
    /** The provider paid a host another amount than it was asked to; nothing more leaves for that host and currency. */
    PAYOUT_IN_CONFLICT(
            """
            SELECT p.id::text, p.host_id, o.finished_at, o.reported_minor, o.reported_currency,
                'asked for ' || o.amount_minor || ' ' || o.currency
            FROM provider_operation o JOIN payout p ON p.id = o.subject_id
            WHERE o.state = 'CONFLICTED' AND o.kind = 'PAYOUT' AND p.state = 'IN_TRANSIT' AND o.finished_at <= ?""",
            post("/v1/operator/payouts/{id}/resolve-conflict", "Say what was really paid, with evidence")),
    /** Nothing of a booking's money moves; for a claim only once people should have agreed or an operator decided. */
    ESCROW_FROZEN(
            """
            SELECT e.booking_id::text, e.payment_id, e.updated_at,
                nullif(e.captured_minor - e.released_minor - e.refunded_minor - e.charged_back_minor, 0),
                e.currency::text, e.freeze_reason
            FROM escrow e
            WHERE e.state = 'FROZEN'
                AND e.updated_at + CASE WHEN e.frozen_for IS NULL THEN interval '0' ELSE interval '10 days' END <= ?""",
            get("/v1/payments/{subjectId}", "See the payment"),
            get("/v1/operator/claims?state=OVERDUE", "Decide, if it is frozen for a claim"),
            post("/v1/operator/payments/{subjectId}/thaw", "Let held money move again")),
    /** Money of nobody yet, for more than a day. */
    SUSPENSE_OLD(
            """
            SELECT s.chain_id::text, s.chain_id, s.since, s.amount_minor, s.currency::text, s.account
            FROM (
                SELECT e.chain_id, e.account, e.currency, sum(e.amount_minor)::bigint AS amount_minor,
                    min(t.occurred_at) AS since
                FROM (SELECT chain_id, transaction_id, to_account AS account, currency, amount_minor
                      FROM ledger_posting WHERE to_account LIKE 'suspense:%'
                      UNION ALL
                      SELECT chain_id, transaction_id, from_account, currency, -amount_minor
                      FROM ledger_posting WHERE from_account LIKE 'suspense:%') e
                JOIN ledger_transaction t ON t.chain_id = e.chain_id AND t.id = e.transaction_id
                GROUP BY e.chain_id, e.account, e.currency HAVING sum(e.amount_minor) <> 0) s
            WHERE s.since < ? - interval '24 hours'""",
            get("/v1/bookings/{subjectId}/ledger", "See where it came from")),
    /** A provider's message that was stored and not worked on for ten minutes. */
    WEBHOOK_UNWORKED(
            """
            SELECT w.provider || ':' || w.event_id, w.operation_id, w.received_at, NULL::bigint, NULL::text, w.provider
            FROM webhook_message w WHERE w.state = 'RECEIVED' AND w.received_at < ? - interval '10 minutes'""",
            post("/v1/operator/payments/operations/{subjectId}/ask-again", "Ask the provider what it is about")),
    /** A difference between the provider's list and our books. */
    DIFFERENCE_OPEN(
            """
            SELECT c.id::text, c.operation_id, c.opened_at, coalesce(c.there_minor, c.here_minor),
                coalesce(c.there_currency, c.here_currency), c.kind || ' ' || c.deed || ' ' || c.reference
            FROM reconciliation_case c WHERE c.state = 'OPEN' AND c.opened_at <= ?""",
            get("/v1/operator/reconciliation-cases/{id}", "See both sides"),
            post("/v1/operator/reconciliation-cases/{id}/resolve", "Accept the difference, with a reason"));

    private final String query;
    private final List<Remedy> remedies;

    StuckKind(String query, Remedy... remedies) {
        this.query = query;
        this.remedies = List.of(remedies);
    }

    String query() {
        return query;
    }

    public List<Remedy> remedies() {
        return remedies;
    }
}
