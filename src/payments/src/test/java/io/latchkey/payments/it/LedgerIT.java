package io.latchkey.payments.it;

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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever writes. */
@QuarkusTest
class LedgerIT extends ServiceIT {

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
