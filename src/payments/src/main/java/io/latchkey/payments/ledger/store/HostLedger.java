package io.latchkey.payments.ledger.store;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.AccountKind;
import io.latchkey.payments.ledger.LedgerTransaction.Source;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what moved on a host's own accounts (payable, transit, debt), in the order of time. A transaction's id begins
 * with its moment, so every query here is a range of one of the two indexes of migration V110.
 */
@ApplicationScoped
public class HostLedger {

    /** Later than any posting; ids can say it. */
    private static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Database database;

    HostLedger(Database database) {
        this.database = database;
    }

    /**
     * Between which kinds of account money moved, seen by one host.
     *
     * @param leaves whether {@code from} is the host's own
     * @param arrives whether {@code to} is the host's own
     */
    public record Direction(AccountKind from, boolean leaves, AccountKind to, boolean arrives) {

        /** The posting as this host sees it. */
        public static Direction of(Posting posting, String host) {
            return new Direction(
                    posting.from().kind(),
                    isOf(host, posting.from()),
                    posting.to().kind(),
                    isOf(host, posting.to()));
        }

        private static boolean isOf(String host, Account account) {
            return account.whose().equals(host)
                    && switch (account.kind()) {
                        case PAYABLE, TRANSIT, DEBT -> true;
                        case CLEARING, ESCROW, DEPOSIT, REFUND, FEES, TAX, COST, LOSS, SUSPENSE -> false;
                    };
        }
    }

    /** Whose movements in which currency. */
    public record Of(PersonId host, Currency currency) {}

    /** From the first moment until just before the second. */
    public record Period(Instant from, Instant until) {}

    /** A posting's place in the order of time. */
    public record Place(UUID transaction, int leg) {

        /** Before every posting. */
        public static final Place START = new Place(new UUID(0, 0), 0);
    }

    /** One posting that touches the host's accounts. */
    public record HostPosting(Place place, UUID chain, Source source, Instant at, Direction direction, Money amount) {

        static HostPosting read(ResultSet row, String host) throws SQLException {
            Posting posting = new Posting(
                    Account.of(row.getString(7)),
                    Account.of(row.getString(8)),
                    Money.of(row.getLong(9), row.getString(10)));
            return new HostPosting(
                    new Place(row.getObject(1, UUID.class), row.getInt(2)),
                    row.getObject(3, UUID.class),
                    new Source(row.getString(4), row.getObject(5, UUID.class)),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    Direction.of(posting, host),
                    posting.amount());
        }
    }

    /**
     * Everything that moved in one direction.
     *
     * @param after whether it was after the period that was asked about
     */
    public record Sum(boolean after, Direction direction, long count, Money amount) {}

    /** A month in which something moved: its first moment and the currency. */
    public record Month(Instant start, Currency currency) {}

    /** The period's postings after the place, oldest first. */
    public List<HostPosting> postings(Of of, Period period, Place after, int limit) {
        String host = of.host().toString();
        String currency = of.currency().getCurrencyCode();
        return database.list(
                row -> HostPosting.read(row, host),
                HostSql.PAGE,
                host,
                currency,
                period.from(),
                period.until(),
                after.transaction(),
                after.leg(),
                limit,
                host,
                currency,
                period.from(),
                period.until(),
                after.transaction(),
                after.leg(),
                limit,
                limit);
    }

    /** The host's accounts by their balance rows, in minus out. */
    public Map<AccountKind, Money> balances(Of of) {
        Map<AccountKind, Money> balances = new EnumMap<>(AccountKind.class);
        database.list(
                        row -> Map.entry(Account.of(row.getString(1)).kind(), new Money(row.getLong(2), of.currency())),
                        HostSql.BALANCES,
                        Account.payable(of.host()).toString(),
                        Account.transit(of.host()).toString(),
                        Account.debt(of.host()).toString(),
                        of.currency().getCurrencyCode())
                .forEach(found -> balances.put(found.getKey(), found.getValue()));
        return balances;
    }

    /** What moved in the period and after it, by direction. */
    public List<Sum> sums(Of of, Period period) {
        String host = of.host().toString();
        String currency = of.currency().getCurrencyCode();
        return database.list(
                row -> new Sum(
                        row.getBoolean(1),
                        new Direction(
                                kind(row.getString(2)), row.getBoolean(3), kind(row.getString(4)), row.getBoolean(5)),
                        row.getLong(6),
                        new Money(row.getLong(7), of.currency())),
                HostSql.SUMS,
                period.until(),
                host,
                host,
                host,
                currency,
                period.from(),
                FOREVER,
                host,
                currency,
                period.from(),
                FOREVER);
    }

    /** The months before the moment in which the host's accounts moved, newest first, each currency by itself. */
    public List<Month> monthsBefore(PersonId host, Instant moment) {
        return database.list(
                row -> new Month(
                        row.getObject(1, OffsetDateTime.class).toInstant(), Currency.getInstance(row.getString(2))),
                HostSql.MONTHS,
                host.toString(),
                moment,
                Account.payable(host).toString(),
                Account.transit(host).toString(),
                Account.debt(host).toString(),
                host.toString());
    }

    private static AccountKind kind(String prefix) {
        return AccountKind.valueOf(prefix.toUpperCase(Locale.ROOT));
    }
}
