package io.latchkey.payments.it;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.AccountKind;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses to have in the ledger, whoever writes it in SQL. */
@QuarkusTest
class LedgerGuardsIT extends Fates {

    /** A transaction as a hand would add it: chain, from, to, currency. */
    private static final String POST =
            """
            WITH transaction AS (
                INSERT INTO ledger_transaction (chain_id, id, sequence, kind, source, source_id, posting_count, occurred_at,
                    previous_hash, hash)
                VALUES (?, gen_random_uuid(), 1000, 'CAPTURE', 'hand', gen_random_uuid(), 1, now(),
                    sha256(''), sha256('')) RETURNING chain_id, id)
            INSERT INTO ledger_posting SELECT chain_id, id, 1, ?, ?, 7, ? FROM transaction""";

    private static String prefix(AccountKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wallet:platform",
                "Fees:platform",
                "fees",
                "fees:",
                "fees:   ",
                "fees :platform",
                ":platform",
                "",
                "tax:two\nlines",
                "tax:\u0001",
                "tax:\u009f",
                "a fees:platform",
                "fees:0123456789012345678901234567890123456789012345678901234567890123456789012345678901"
            })
    void refusesAccountsThatTheCodeDoesNotKnow(String account) {
        for (List<String> sides : List.of(List.of(account, "loss:test"), List.of("loss:test", account))) {
            String refusal = refusal(POST, someone(), sides.getFirst(), sides.getLast(), "EUR");
            assertTrue(refusal.contains("ledger_posting_accounts_known"), refusal);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryAccountThatTheCodeCanName(AccountKind kind) {
        for (String name : List.of(
                "x", " x ", "City tax", "a:b", "Kurtaxe Zürich", "東京都宿泊税", "\u00a0", "\"%_\\'", "y".repeat(80))) {
            String account = new Account(kind, name).toString();
            assertEquals(
                    List.of(true),
                    database.list(row -> row.getBoolean(1), "SELECT ledger_is_account(?)", account),
                    account);
        }
        assertEquals(
                List.of(kind.hasBalanceRow()),
                database.list(row -> row.getBoolean(1), "SELECT ledger_has_balance_row(?)", prefix(kind) + ":x"));
    }

    @ParameterizedTest
    @CsvSource({"ledger_is_account, true", "ledger_has_balance_row, false"})
    void listsNoAccountThatTheCodeDoesNotKnow(String function, boolean all) {
        String source = database.first(
                        row -> row.getString(1), "SELECT prosrc FROM pg_proc WHERE proname = ?", function)
                .orElseThrow();
        Set<String> listed = Pattern.compile("(?<=[':|])[a-z]+(?=['|)])")
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .collect(toSet());
        Predicate<AccountKind> wanted = all ? kind -> true : AccountKind::hasBalanceRow;
        assertEquals(
                Arrays.stream(AccountKind.values())
                        .filter(wanted)
                        .map(LedgerGuardsIT::prefix)
                        .collect(toSet()),
                listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"escrow", "deposit", "refund"})
    void refusesASecondCurrencyForABooking(String account) {
        UUID booking = UUID.fromString(named(":booking"));
        String refusal = refusal(POST, someone(), "clearing:sandbox", account + ":" + booking, "USD");
        assertTrue(refusal.contains("is not kept in USD"), refusal);
    }

    @ParameterizedTest
    @CsvSource({"escrow, deposit", "deposit, escrow", "escrow, refund", "escrow, escrow"})
    void refusesASecondCurrencyWhereThereIsNoEscrowRow(String first, String second) {
        UUID booking = someone();
        String refusal = refusalAfter(
                () -> database.update(POST, someone(), "loss:test", first + ":" + booking, "EUR"),
                POST,
                someone(),
                "loss:test",
                second + ":" + booking,
                "USD");
        assertTrue(refusal.contains("is not kept in USD"), refusal);
    }

    @Test
    void givesBackWhatWasTakenInAnotherCurrencyThanTheBookings() {
        BookingId booking = new BookingId(ordered().booking());
        Money yen = Money.of(80, "JPY");
        QuarkusTransaction.begin();
        try {
            post(booking, TransactionKind.CAPTURE_CONFLICT, Templates.captureConflict("test", yen));
            post(booking, TransactionKind.CONFLICT_SETTLED, Templates.conflictSettled("test", booking, yen));
            post(booking, TransactionKind.REFUND, Templates.refunded("test", booking, yen));
            post(booking, TransactionKind.REFUND_RETURNED, Templates.refundReturned("test", booking, yen));
            assertEquals(List.of(yen), reader.balances(Account.refund(booking)));
            List<Posting> wrong = List.of(new Posting(Account.losses("test"), Account.escrow(booking), yen));
            String refusal = assertThrows(RuntimeException.class, () -> post(booking, TransactionKind.CAPTURE, wrong))
                    .getMessage();
            assertTrue(refusal.contains("is not kept in JPY"), refusal);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void post(BookingId booking, TransactionKind kind, List<Posting> postings) {
        ledger.post(new LedgerTransaction(booking.value(), kind, new Source("test", someone()), postings));
    }

    @Test
    void refusesATransactionWithoutPostingsOrWithTooFew() {
        String empty = POST.substring(POST.indexOf("INSERT"), POST.indexOf(" RETURNING"));
        assertTrue(refusal(empty, someone()).contains("without postings"));
        String tooFew = POST.replace("gen_random_uuid(), 1, now()", "gen_random_uuid(), 2, now()");
        assertTrue(
                refusal(tooFew, someone(), "loss:test", "fees:platform", "EUR").contains("not whole"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_posting SET amount_minor = amount_minor WHERE chain_id = ':booking'",
                "DELETE FROM ledger_posting WHERE chain_id = ':booking'",
                "TRUNCATE ledger_posting",
                "UPDATE ledger_transaction SET kind = 'REFUND' WHERE chain_id = ':booking'",
                "DELETE FROM ledger_transaction WHERE chain_id = ':booking'",
                "TRUNCATE ledger_transaction CASCADE"
            })
    void refusesEveryChangeOfWhatIsPosted(String sql) {
        assertTrue(refusal(sql).contains("never changed; post the reverse"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ledger_balance VALUES ('payable:' || gen_random_uuid(), 'EUR', 1)",
                "UPDATE ledger_balance SET amount_minor = amount_minor + 1 WHERE account = 'escrow::booking'",
                "DELETE FROM ledger_balance WHERE account = 'escrow::booking'",
                "TRUNCATE ledger_balance",
                "INSERT INTO ledger_chain VALUES (gen_random_uuid(), 1)",
                "INSERT INTO ledger_chain VALUES (gen_random_uuid(), 0, sha256(''))",
                "UPDATE ledger_chain SET length = length + 1 WHERE chain_id = ':booking'",
                "UPDATE ledger_chain SET length = length + 2, head = sha256('') WHERE chain_id = ':booking'",
                "UPDATE ledger_chain SET length = length - 1, head = sha256('') WHERE chain_id = ':booking'",
                "UPDATE ledger_chain SET head = sha256('') WHERE chain_id = ':booking'",
                "UPDATE ledger_chain SET chain_id = gen_random_uuid() WHERE chain_id = ':booking'",
                "DELETE FROM ledger_chain WHERE chain_id = ':booking'",
                "TRUNCATE ledger_chain"
            })
    void refusesEveryChangeOfBalancesAndChainsByHand(String sql) {
        assertTrue(refusal(sql).contains("never changed by hand"));
    }
}
