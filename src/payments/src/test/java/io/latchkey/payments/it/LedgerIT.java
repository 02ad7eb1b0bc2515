package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Invariant;
import io.latchkey.payments.ledger.store.Snapshot;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever writes. */
@QuarkusTest
class LedgerIT extends ServiceIT {

    @Inject
    Snapshot snapshot;

    private Posting hostToTransit(PersonId host, long minor) {
        return new Posting(Account.payable(host), Account.transit(host), Money.of(minor, "EUR"));
    }

    private boolean post(UUID chain, Source source, Posting... postings) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.post(
                        new LedgerTransaction(chain, TransactionKind.SETTLEMENT, source, List.of(postings))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_posting SET amount_minor = 1",
                "DELETE FROM ledger_posting",
                "TRUNCATE ledger_posting",
                "UPDATE ledger_transaction SET kind = 'REFUND'",
                "DELETE FROM ledger_transaction",
                "TRUNCATE ledger_transaction CASCADE"
            })
    void refusesEveryChange(String sql) {
        RuntimeException refused = assertThrows(RuntimeException.class, () -> database.update(sql));
        assertTrue(refused.getMessage().contains("never changed"), refused.getMessage());
    }

    @Test
    void refusesToAddToATransactionLater() {
        APayment payment = captured();
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> database.update(
                        """
                        INSERT INTO ledger_posting (chain_id, transaction_id, leg, from_account, to_account,
                            amount_minor, currency)
                        SELECT chain_id, id, 2, 'loss:all', 'fees:platform', 1, 'EUR'
                        FROM ledger_transaction WHERE chain_id = ?""",
                        payment.booking()));
        assertTrue(refused.getMessage().contains("not whole"), refused.getMessage());
    }

    @Test
    void refusesToGoBelowZeroAndLeavesNothingBehind() {
        UUID chain = someone();
        PersonId host = new PersonId(chain);
        assertThrows(RuntimeException.class, () -> post(chain, new Source("test", chain), hostToTransit(host, 1)));
        assertEquals(List.of(), reader.chain(chain));
    }

    @Test
    void provesTheBooksInATransactionThatWritesNothing() {
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> snapshot.read(() -> database.update("INSERT INTO invariant_finding VALUES ('I0', 1, now())")));
        assertTrue(refused.getMessage().contains("read-only transaction"), refused.getMessage());
    }

    @Test
    void theMetricTellsOfViolations() {
        eventually("measured", () -> given().get("/q/metrics")
                .then()
                .extract()
                .asString()
                .contains("\nlatchkey_invariant_violations "));
    }

    /** What breaks the invariant for a chain with this posting, which is never committed. */
    private List<String> breaches(Invariant invariant, UUID chain, Posting posting, Object... now) {
        QuarkusTransaction.begin();
        try {
            ledger.post(new LedgerTransaction(
                    chain, TransactionKind.SETTLEMENT, new Source("test", someone()), List.of(posting)));
            return database.list(row -> row.getString(1), invariant.breaches(), now);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    @DisplayName("I11 money in suspense for more than two days without a case is a breach")
    void noticesOldSuspense() {
        UUID chain = someone();
        Posting taken = new Posting(Account.clearing("test"), Account.suspense("test"), Money.of(7, "EUR"));
        Instant now = clock.instant();
        assertEquals(List.of(), breaches(Invariant.I11, chain, taken, now.plus(Duration.ofHours(47))));
        assertEquals(List.of(chain.toString()), breaches(Invariant.I11, chain, taken, now.plus(Duration.ofHours(49))));
    }

    @Test
    @DisplayName("I12 a posting in another currency than its booking's is a breach")
    void noticesAnotherCurrency() {
        APayment payment = captured();
        Posting fees = new Posting(Account.platformFees(), Account.tax("City tax"), Money.of(7, "USD"));
        assertEquals(1, breaches(Invariant.I12, payment.booking(), fees).size());
    }

    @Test
    void postsEachCauseOnce() {
        UUID chain = someone();
        Account escrow = Account.escrow(new BookingId(chain));
        Source source = new Source("test", chain);
        Posting posting = new Posting(Account.suspense("test"), escrow, Money.of(7, "EUR"));
        Posting back = new Posting(escrow, Account.suspense("test"), Money.of(7, "EUR"));
        assertTrue(post(chain, source, posting));
        assertEquals(false, post(chain, source, posting));
        assertEquals(1, reader.chain(chain).size());
        assertTrue(post(chain, new Source("test", someone()), back));
        assertEquals(2, reader.chain(chain).size());
    }
}
