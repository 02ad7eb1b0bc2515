package io.latchkey.payments.it;

import static io.latchkey.payments.ledger.store.Invariant.I1;
import static io.latchkey.payments.ledger.store.Invariant.I10;
import static io.latchkey.payments.ledger.store.Invariant.I11;
import static io.latchkey.payments.ledger.store.Invariant.I12;
import static io.latchkey.payments.ledger.store.Invariant.I13;
import static io.latchkey.payments.ledger.store.Invariant.I14;
import static io.latchkey.payments.ledger.store.Invariant.I2;
import static io.latchkey.payments.ledger.store.Invariant.I3;
import static io.latchkey.payments.ledger.store.Invariant.I4;
import static io.latchkey.payments.ledger.store.Invariant.I5;
import static io.latchkey.payments.ledger.store.Invariant.I6;
import static io.latchkey.payments.ledger.store.Invariant.I7;
import static io.latchkey.payments.ledger.store.Invariant.I8;
import static io.latchkey.payments.ledger.store.Invariant.I9;

import io.latchkey.payments.ledger.store.Invariant;
import java.util.List;
import java.util.stream.Stream;

/** How books are broken, one way for each thing that an invariant looks at. */
final class Breaches {

    /** A provider that nobody compares any more. */
    static final String LEFT_OUT =
            """
            UPDATE provider_operation SET provider = 'test', finished_at = ':long-ago'
            WHERE subject_id = ':payment' AND kind = 'CAPTURE'""";

    private Breaches() {}

    /** What a corruption breaks, and what the first of that tells as its example, both in SQL. */
    record Breach(List<Invariant> broken, String sql, String example) {

        static Breach of(List<Invariant> broken, String sql, String example) {
            return new Breach(broken, sql, example);
        }

        @Override
        public String toString() {
            return broken + " " + sql;
        }
    }

    static Stream<Breach> all() {
        return Stream.of(ofPostings(), ofBookings(), ofChains(), ofGuards(), ofCalls())
                .flatMap(breaches -> breaches);
    }

    /** {@code :chain} is a chain of one transaction, with one posting between two accounts without balance rows. */
    static Stream<Breach> ofPostings() {
        String transaction = "(SELECT id FROM ledger_transaction WHERE chain_id = ':chain')";
        return Stream.of(
                Breach.of(
                        List.of(I1),
                        "UPDATE ledger_transaction SET posting_count = 2 WHERE chain_id = ':chain'",
                        transaction),
                Breach.of(List.of(I1, I7), "DELETE FROM ledger_posting WHERE chain_id = ':chain'", transaction),
                Breach.of(
                        List.of(I2, I3),
                        "UPDATE ledger_balance SET amount_minor = amount_minor + 1 WHERE account = 'payable::refused'",
                        "'EUR'"),
                Breach.of(
                        List.of(I3, I2, I7),
                        "UPDATE ledger_posting SET from_account = 'payable::refused' WHERE chain_id = ':chain'",
                        "'payable::refused'"),
                Breach.of(
                        List.of(I3),
                        """
                        UPDATE ledger_balance
                        SET amount_minor = amount_minor + CASE account WHEN 'payable::refused' THEN 1 ELSE -1 END
                        WHERE account IN ('payable::refused', 'payable::host')""",
                        "'payable::refused'"),
                Breach.of(
                        List.of(I4, I2, I3),
                        """
                        ALTER TABLE ledger_balance DROP CONSTRAINT ledger_balance_never_below_zero;
                        UPDATE ledger_balance SET amount_minor = -1 WHERE account = 'transit::host'""",
                        "'transit::host'"));
    }

    static Stream<Breach> ofBookings() {
        return Stream.of(
                Breach.of(
                        List.of(I5),
                        "UPDATE escrow SET refunded_minor = refunded_minor + 1 WHERE booking_id = ':booking'",
                        "':booking'"),
                Breach.of(
                        List.of(I5, I9),
                        """
                        UPDATE deposit SET amount_minor = amount_minor + 1, captured_minor = captured_minor + 1
                        WHERE booking_id = ':booking'""",
                        "':booking'"),
                Breach.of(List.of(I5), "DELETE FROM escrow WHERE booking_id = ':booking'", "'escrow::booking'"),
                Breach.of(List.of(I5, I9), "DELETE FROM deposit WHERE booking_id = ':booking'", "'deposit::booking'"),
                Breach.of(
                        List.of(I6),
                        "UPDATE escrow SET state = 'RELEASED' WHERE booking_id = ':booking'",
                        "':booking'"),
                Breach.of(
                        List.of(I6),
                        "UPDATE deposit SET state = 'RETURNED' WHERE booking_id = ':booking'",
                        "':booking'"),
                Breach.of(
                        List.of(I6),
                        "UPDATE refund SET state = 'OPEN' WHERE booking_id = ':booking'",
                        "'refund::booking'"),
                Breach.of(
                        List.of(I9),
                        "UPDATE payment SET captured_minor = captured_minor - 1 WHERE id = ':payment'",
                        "':payment'"),
                Breach.of(
                        List.of(I9),
                        "UPDATE payment SET refunded_minor = refunded_minor + 1 WHERE id = ':payment'",
                        "':payment'"),
                Breach.of(
                        List.of(I9, I5),
                        """
                        ALTER TABLE escrow DROP CONSTRAINT escrow_never_below_zero;
                        UPDATE escrow SET released_minor = captured_minor + 1 WHERE booking_id = ':booking'""",
                        "':payment'"),
                Breach.of(
                        List.of(I12),
                        """
                        INSERT INTO escrow (booking_id, payment_id, currency, state, version, updated_at)
                        VALUES (':chain', gen_random_uuid(), 'JPY', 'NONE', 0, now())""",
                        "(SELECT id FROM ledger_transaction WHERE chain_id = ':chain')"));
    }

    static Stream<Breach> ofChains() {
        return Stream.of(
                        "UPDATE ledger_posting SET amount_minor = amount_minor + 1 WHERE chain_id = ':chain'",
                        "UPDATE ledger_posting SET to_account = 'loss:test' WHERE chain_id = ':chain'",
                        "UPDATE ledger_posting SET currency = 'USD' WHERE chain_id = ':chain'",
                        "UPDATE ledger_posting SET leg = 9 WHERE chain_id = ':booking' AND leg = 1",
                        "UPDATE ledger_transaction SET kind = 'TAKE_BACK' WHERE chain_id = ':chain'",
                        "UPDATE ledger_transaction SET source = 'toast' WHERE chain_id = ':chain'",
                        "UPDATE ledger_transaction SET occurred_at = occurred_at + interval '1 microsecond'"
                                + " WHERE chain_id = ':chain'",
                        "UPDATE ledger_transaction SET sequence = 2 WHERE chain_id = ':chain'",
                        "UPDATE ledger_transaction SET hash = sha256('') WHERE chain_id = ':chain'",
                        "UPDATE ledger_transaction SET previous_hash = sha256('') WHERE chain_id = ':chain'",
                        "UPDATE ledger_chain SET head = sha256('') WHERE chain_id = ':chain'",
                        "UPDATE ledger_chain SET length = 2 WHERE chain_id = ':chain'",
                        "DELETE FROM ledger_chain WHERE chain_id = ':chain'",
                        "DELETE FROM ledger_posting WHERE chain_id = ':chain';"
                                + "DELETE FROM ledger_transaction WHERE chain_id = ':chain'")
                .map(sql -> Breach.of(List.of(I7), sql, sql.contains(":booking") ? "':booking'" : "':chain'"));
    }

    static Stream<Breach> ofGuards() {
        return Stream.concat(
                Stream.of(Breach.of(
                        List.of(I8, I7),
                        """
                        UPDATE ledger_transaction SET kind = 'SETTLEMENT', source = 'settlement', source_id =
                        (SELECT source_id FROM ledger_transaction WHERE chain_id = ':booking' AND kind = 'SETTLEMENT')
                        WHERE chain_id = ':chain'""",
                        "(SELECT 'settlement:' || source_id FROM ledger_transaction WHERE chain_id = ':chain')")),
                Stream.of(
                                "ledger_posting_is_kept ON ledger_posting",
                                "ledger_balance_follows_postings ON ledger_balance")
                        .map(trigger ->
                                Breach.of(List.of(I7), "DROP TRIGGER " + trigger, "'" + trigger.split(" ")[0] + "'")));
    }

    static Stream<Breach> ofCalls() {
        return Stream.concat(
                Stream.of(
                                "amount_minor = amount_minor + 1 WHERE subject_id = ':payment' AND kind = 'CAPTURE'",
                                "currency = 'USD' WHERE subject_id = ':payment' AND kind = 'CAPTURE'",
                                "state = 'DECLINED' WHERE subject_id = ':payment' AND kind = 'CAPTURE'",
                                "state = 'DECLINED' WHERE subject_id = ':payment' AND kind = 'REFUND'",
                                "state = 'RETURNED' WHERE subject_id = ':payment' AND kind = 'REFUND'",
                                "reported_minor = reported_minor + 1 WHERE subject_id = ':conflict' AND kind = 'CAPTURE'",
                                "reported_currency = 'USD' WHERE subject_id = ':conflict' AND kind = 'CAPTURE'",
                                "state = 'DECLINED' WHERE chain_id = ':host' AND kind = 'PAYOUT'",
                                "state = 'SUCCEEDED' WHERE chain_id = ':refused' AND kind = 'PAYOUT'",
                                "chain_id = ':chain' WHERE chain_id = ':refused' AND kind = 'PAYOUT'")
                        .map(change -> Breach.of(
                                List.of(I10),
                                "UPDATE provider_operation SET " + change,
                                "(SELECT id FROM provider_operation WHERE "
                                        + (change.startsWith("chain_id")
                                                ? "chain_id = ':chain')"
                                                : change.split(" WHERE ")[1] + " LIMIT 1)"))),
                Stream.of(
                        Breach.of(
                                List.of(I10, I7),
                                "UPDATE ledger_transaction SET source = 'operation' WHERE chain_id = ':chain'",
                                "':chain'"),
                        Breach.of(
                                List.of(I11, I7),
                                """
                                UPDATE ledger_posting SET to_account = 'suspense:test' WHERE chain_id = ':chain';
                                UPDATE ledger_transaction SET occurred_at = occurred_at - interval '49 hours'
                                WHERE chain_id = ':chain'""",
                                "':chain'"),
                        Breach.of(
                                List.of(I13),
                                """
                                INSERT INTO reconciliation (id, provider, from_at, to_at, daily, state, created_at, version)
                                VALUES (':chain', 'test', now() - interval '1 day', now(), false, 'LISTING', now(), 0);
                                INSERT INTO reconciliation_case (id, provider, reference, kind, deed, occurred_at, state,
                                    run_id, opened_at, seen_at, version)
                                VALUES (':chain', 'test', 'x', 'MISSING_HERE', 'CAPTURE', now(), 'OPEN',
                                    ':chain', now(), now(), 0)""",
                                "':chain'"),
                        Breach.of(List.of(I14), LEFT_OUT, "'test since ' || ledger_instant(':long-ago')")));
    }
}
