package io.latchkey.payments.it;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every CHECK and UNIQUE about money refuses what it is there for, in SQL that no code of ours would send. */
@QuarkusTest
class MoneyConstraintsIT extends Fates {

    /** Which of a table's rows is changed or copied. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("payment", "id = ':payment'"),
            Map.entry("payment_share", "payment_id = ':payment'"),
            Map.entry("escrow", "booking_id = ':booking'"),
            Map.entry("deposit", "booking_id = ':booking'"),
            Map.entry("settlement", "booking_id = ':booking'"),
            Map.entry("refund", "booking_id = ':booking'"),
            Map.entry("provider_operation", "subject_id = ':payment' AND kind = 'CAPTURE'"),
            Map.entry("payout", "host_id = ':host'"),
            Map.entry("dispute", "id = ':dispute'"),
            Map.entry("ledger_transaction", "chain_id = ':booking' AND sequence = 1"),
            Map.entry("ledger_posting", "chain_id = ':booking'"));

    /** The last of the statements is refused by the constraint. */
    record Refused(String constraint, List<String> statements) {

        static Refused of(String constraint, String... statements) {
            return new Refused(constraint, List.of(statements));
        }
    }

    private static String row(String table) {
        return "WHERE ctid = (SELECT ctid FROM %s WHERE %s LIMIT 1)".formatted(table, ROWS.get(table));
    }

    private static String change(String table, String set) {
        return "UPDATE %s SET %s %s".formatted(table, set, row(table));
    }

    /** One more row like that one, with other values in some columns. */
    private static String copy(String table, String columns) {
        return "INSERT INTO %1$s SELECT (jsonb_populate_record(t, jsonb_build_object(%2$s))).* FROM %1$s t %3$s"
                .formatted(table, columns, row(table));
    }

    /** A transaction of one posting by hand. */
    private static String post(String from, String to) {
        return """
                WITH transaction AS (
                    INSERT INTO ledger_transaction VALUES (gen_random_uuid(), gen_random_uuid(), 1, 'CAPTURE', 'hand',
                        gen_random_uuid(), 1, now(), sha256(''), sha256('')) RETURNING chain_id, id)
                INSERT INTO ledger_posting SELECT chain_id, id, 1, %s, %s, 1, 'EUR' FROM transaction"""
                .formatted(from, to);
    }

    static Stream<Refused> payments() {
        String id = "'id', gen_random_uuid()";
        return Stream.of(
                Refused.of("payment_amount_minor_check", change("payment", "amount_minor = 0")),
                Refused.of("payment_captured_in_bounds", change("payment", "captured_minor = amount_minor + 1")),
                Refused.of("payment_refunded_in_bounds", change("payment", "refunded_minor = -1")),
                Refused.of("payment_promises_in_bounds", change("payment", "refunded_minor = captured_minor + 1")),
                Refused.of("payment_settled_otherwise_minor_check", change("payment", "settled_otherwise_minor = -1")),
                Refused.of("payment_deposit_in_bounds", change("payment", "deposit_minor = amount_minor + 1")),
                Refused.of("payment_lost_minor_check", change("payment", "lost_minor = -1")),
                Refused.of("payment_scheduled_with_card_and_date", change("payment", "state = 'SCHEDULED'")),
                Refused.of("payment_card_kept_for_a_date", change("payment", "mandate_id = gen_random_uuid()")),
                Refused.of("payment_id_once", copy("payment", "'booking_id', gen_random_uuid()")),
                Refused.of("payment_of_booking_once", copy("payment", id)),
                Refused.of("payment_share_amount_minor_check", change("payment_share", "amount_minor = 0")),
                Refused.of(
                        "settlement_divides_something", change("settlement", "refund_minor = 0, released_minor = 0")),
                Refused.of("settlement_id_once", copy("settlement", "'booking_id', gen_random_uuid()")),
                Refused.of("settlement_refund_minor_check", change("settlement", "refund_minor = -1")),
                Refused.of(
                        "settlement_released_minor_check",
                        change("settlement", "released_minor = -1, refund_minor = 2")),
                Refused.of(
                        "settlement_of_deposit_once",
                        copy("settlement", id + ", 'reason', 'DEPOSIT'"),
                        copy("settlement", id + ", 'reason', 'DEPOSIT'")),
                Refused.of("refund_amount_minor_check", change("refund", "amount_minor = 0")),
                Refused.of("refund_id_once", copy("refund", "'booking_id', gen_random_uuid()")),
                Refused.of("payout_amount_minor_check", change("payout", "amount_minor = 0")),
                Refused.of("payout_paid_minor_check", change("payout", "paid_minor = -1, paid_currency = currency")),
                Refused.of("payout_paid_is_money", change("payout", "paid_minor = 1")),
                Refused.of("payout_id_once", copy("payout", "'host_id', gen_random_uuid()")),
                Refused.of(
                        "payout_one_open",
                        change("payout", "state = 'IN_TRANSIT'"),
                        copy("payout", id + ", 'state', 'WAITING'")));
    }

    static Stream<Refused> heldMoney() {
        return Stream.of(
                Refused.of("escrow_captured_minor_check", change("escrow", "captured_minor = -1")),
                Refused.of("escrow_released_minor_check", change("escrow", "released_minor = -1")),
                Refused.of("escrow_refunded_minor_check", change("escrow", "refunded_minor = -1")),
                Refused.of("escrow_charged_back_minor_check", change("escrow", "charged_back_minor = -1")),
                Refused.of("escrow_never_below_zero", change("escrow", "released_minor = captured_minor")),
                Refused.of("escrow_frozen_for_a_claim", change("escrow", "frozen_for = gen_random_uuid()")),
                Refused.of("deposit_amount_minor_check", change("deposit", "amount_minor = 0, captured_minor = 0")),
                Refused.of("deposit_check", change("deposit", "captured_minor = 1")),
                Refused.of("deposit_check1", change("deposit", "charged_back_minor = captured_minor + 1")),
                Refused.of("deposit_divided_whole", change("deposit", "to_host_minor = 1")),
                Refused.of("deposit_to_host_minor_check", change("deposit", "to_host_minor = -1, to_guest_minor = 1")),
                Refused.of(
                        "deposit_to_guest_minor_check", change("deposit", "to_host_minor = 1, to_guest_minor = -1")));
    }

    static Stream<Refused> calls() {
        String planned = "'id', gen_random_uuid(), 'state', 'PLANNED', 'kind', ";
        return Stream.of(
                Refused.of("provider_operation_amount_minor_check", change("provider_operation", "amount_minor = 0")),
                Refused.of("provider_operation_captured_once", copy("provider_operation", "'id', gen_random_uuid()")),
                Refused.of(
                        "provider_operation_one_unfinished",
                        copy("provider_operation", planned + "'CAPTURE'"),
                        copy("provider_operation", planned + "'CAPTURE'")),
                Refused.of(
                        "provider_operation_capture_or_void",
                        copy("provider_operation", planned + "'VOID'"),
                        copy("provider_operation", planned + "'CAPTURE'")),
                Refused.of("dispute_once", copy("dispute", "'id', gen_random_uuid()")),
                Refused.of("dispute_amount_minor_check", change("dispute", "amount_minor = 0")),
                Refused.of("dispute_borne_whole", change("dispute", "amount_minor = amount_minor + 1")),
                Refused.of(
                        "dispute_deposit_minor_check",
                        change("dispute", "deposit_minor = -1, escrow_minor = escrow_minor + deposit_minor + 1")),
                Refused.of(
                        "dispute_escrow_minor_check",
                        change("dispute", "escrow_minor = -1, host_minor = host_minor + escrow_minor + 1")),
                Refused.of(
                        "dispute_host_minor_check",
                        change("dispute", "host_minor = -1, escrow_minor = escrow_minor + host_minor + 1")),
                Refused.of(
                        "dispute_platform_minor_check",
                        change("dispute", "platform_minor = -1, escrow_minor = escrow_minor + platform_minor + 1")),
                Refused.of("dispute_wish_has_id", change("dispute", "wish = NULL, wish_id = gen_random_uuid()")),
                Refused.of(
                        "dispute_wish",
                        change("dispute", "wish = 'ACCEPT', wish_id = gen_random_uuid()"),
                        copy("dispute", "'id', gen_random_uuid(), 'reference', 'other'")));
    }

    static Stream<Refused> books() {
        String run =
                "INSERT INTO reconciliation SELECT gen_random_uuid(), 'test', now(), now() + interval '%s', false, NULL,"
                        + " 'LISTING', NULL, 0, 0, 0, NULL, now(), NULL, 0";
        String found =
                "INSERT INTO reconciliation_case SELECT gen_random_uuid(), 'test', 'x', 'MISSING_HERE', 'CAPTURE', NULL,"
                        + " NULL, NULL, NULL, NULL, now(), 'CLOSED', id, now(), now(), NULL, NULL, NULL, 0 FROM reconciliation"
                        + " WHERE provider = 'test' LIMIT 1";
        return Stream.of(
                Refused.of("ledger_posting_accounts_known", copy("ledger_posting", "'leg', 9, 'to_account', 'x:y'")),
                Refused.of("ledger_posting_amount_minor_check", copy("ledger_posting", "'leg', 9, 'amount_minor', 0")),
                Refused.of("ledger_posting_check", copy("ledger_posting", "'leg', 9, 'to_account', t.from_account")),
                Refused.of("ledger_posting_leg_check", copy("ledger_posting", "'leg', 0")),
                Refused.of("ledger_transaction_sequence_check", copy("ledger_transaction", "'sequence', 0")),
                Refused.of("ledger_transaction_posting_count_check", copy("ledger_transaction", "'posting_count', 0")),
                Refused.of("ledger_transaction_hash_check", copy("ledger_transaction", "'hash', '\\x00'")),
                Refused.of(
                        "ledger_transaction_previous_hash_check",
                        copy("ledger_transaction", "'previous_hash', '\\x00'")),
                Refused.of(
                        "ledger_transaction_chain_id_sequence_key",
                        copy("ledger_transaction", "'id', gen_random_uuid(), 'source_id', gen_random_uuid()")),
                Refused.of(
                        "ledger_transaction_once",
                        copy("ledger_transaction", "'id', gen_random_uuid(), 'sequence', 99")),
                Refused.of("ledger_balance_never_below_zero", post("'escrow:' || gen_random_uuid()", "'loss:test'")),
                Refused.of("ledger_debt_never_above_zero", post("'loss:test'", "'debt:' || gen_random_uuid()")),
                Refused.of(
                        "ledger_chain_length_check",
                        "ALTER TABLE ledger_chain DISABLE TRIGGER USER",
                        "INSERT INTO ledger_chain VALUES (gen_random_uuid(), -1)"),
                Refused.of(
                        "ledger_chain_head_check",
                        "ALTER TABLE ledger_chain DISABLE TRIGGER USER",
                        "INSERT INTO ledger_chain VALUES (gen_random_uuid(), 0, '')"),
                Refused.of("reconciliation_check", run.formatted("0 day")),
                Refused.of("reconciliation_case_once", run.formatted("1 day"), found, found),
                Refused.of(
                        "reconciliation_item_amount_minor_check",
                        "INSERT INTO reconciliation_item VALUES (gen_random_uuid(), 'x', NULL, 'CAPTURE', 0, 'EUR', now())"),
                Refused.of(
                        "operator_action_reason_check",
                        "INSERT INTO operator_action SELECT gen_random_uuid(), 'x', gen_random_uuid(), gen_random_uuid(), 'x',"
                                + " '', NULL, now()"));
    }

    @ParameterizedTest
    @MethodSource({"payments", "heldMoney", "calls", "books"})
    @DisplayName("F10 SQL is the second line: what may not be is refused whoever writes it")
    void refuses(Refused refused) {
        List<String> statements = refused.statements().stream().map(this::named).toList();
        String refusal = refusalAfter(
                () -> statements
                        .subList(0, statements.size() - 1)
                        .forEach(before ->
                                assertEquals(before.startsWith("ALTER") ? 0 : 1, database.update(before), before)),
                statements.getLast());
        assertTrue(refusal.contains('"' + refused.constraint() + '"'), refusal);
    }

    @Test
    void everyConstraintAboutMoneyHasItsLine() {
        assertEquals(
                new TreeSet<>(database.list(
                        row -> row.getString(1),
                        """
                        SELECT c.conname FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
                        WHERE c.contype IN ('c', 'u', 'x') AND t.relname = ANY (?)
                        UNION
                        SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
                        WHERE i.indisunique AND NOT i.indisprimary AND t.relname = ANY (?)""",
                        tables(),
                        tables())),
                Stream.of(payments(), heldMoney(), calls(), books())
                        .flatMap(refused -> refused)
                        .map(Refused::constraint)
                        .collect(toCollection(TreeSet::new)));
    }

    private static Object tables() {
        return Stream.concat(
                        ROWS.keySet().stream(),
                        Stream.of(
                                "ledger_balance",
                                "ledger_chain",
                                "reconciliation",
                                "reconciliation_item",
                                "reconciliation_case",
                                "operator_action"))
                .toArray(String[]::new);
    }
}
