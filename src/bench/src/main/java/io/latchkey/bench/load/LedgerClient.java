package io.latchkey.bench.load;

import io.latchkey.bench.load.LedgerClient.Life;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.LedgerTransaction;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.Templates;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.Ledger;
import io.latchkey.platform.id.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes what a booking writes into the ledger, by the payments service's own {@link Ledger} and {@link Templates}: the
 * capture, the division with a part of it for the guest, and the refund, each committed by itself.
 */
record LedgerClient(Connection connection, Ledger ledger) implements Drive.Client<Life> {

    static final int TRANSACTIONS = 3;

    private static final Money PAID = Money.of(12_000, "EUR");
    private static final Money BACK = Money.of(2_800, "EUR");

    /** Whose money of which booking; the ids of what caused each transaction. */
    record Life(BookingId booking, PersonId host, List<UUID> causes) {

        static Life of(UUID host) {
            return new Life(
                    new BookingId(Fresh.ordered()),
                    new PersonId(host),
                    List.of(Fresh.ordered(), Fresh.ordered(), Fresh.ordered()));
        }

        private List<LedgerTransaction> transactions() {
            List<Templates.Share> shares = List.of(
                    new Templates.Share(Account.payable(host), Money.of(8_000, "EUR")),
                    new Templates.Share(Account.platformFees(), Money.of(900, "EUR")),
                    new Templates.Share(Account.tax("City tax"), Money.of(300, "EUR")));
            return List.of(
                    of(
                            0,
                            TransactionKind.CAPTURE,
                            Templates.capture("sandbox", booking, PAID, Money.zero(PAID.currency()))),
                    of(1, TransactionKind.SETTLEMENT, Templates.settlement(booking, shares, BACK)),
                    of(2, TransactionKind.REFUND, Templates.refunded("sandbox", booking, BACK)));
        }

        private LedgerTransaction of(int number, TransactionKind kind, List<Posting> postings) {
            return new LedgerTransaction(booking.value(), kind, new Source("bench", causes.get(number)), postings);
        }
    }

    static List<LedgerClient> open(int count, String url) throws SQLException {
        InstantSource clock = InstantSource.system();
        List<LedgerClient> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Connection connection = DriverManager.getConnection(url, "payments", "payments");
            connection.setAutoCommit(false);
            clients.add(new LedgerClient(connection, new Ledger(OneConnection.of(connection), new Ids(clock), clock)));
        }
        return clients;
    }

    @Override
    public void handle(Life life) throws SQLException {
        for (LedgerTransaction transaction : life.transactions()) {
            ledger.post(transaction);
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
