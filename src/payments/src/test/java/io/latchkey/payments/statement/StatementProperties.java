package io.latchkey.payments.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.AccountKind;
import io.latchkey.payments.ledger.Posting;
import io.latchkey.payments.ledger.store.HostLedger.Direction;
import io.latchkey.payments.ledger.store.HostLedger.Sum;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever moves in whatever order between whatever accounts: months meet, and nothing is left out. */
class StatementProperties {

    private static final int LIVES = 2_000;
    private static final int MONTHS = 4;
    private static final YearMonth FIRST = YearMonth.of(2026, 11);
    private static final PersonId HOST = new PersonId(new UUID(1, 1));
    private static final PersonId OTHER = new PersonId(new UUID(2, 2));

    private record Dated(int month, Posting posting) {}

    @Test
    void monthsMeetAndAddUpToTheAccounts() {
        for (long seed = 0; seed < LIVES; seed++) {
            try {
                live(new Random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private static void live(Random random) {
        Currency currency = Currency.getInstance(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)));
        List<Dated> life = life(random, currency);
        Sums closed = Sums.of(Map.of(), currency);
        for (int month = 0; month < MONTHS; month++) {
            Statement statement = statement(life, month, currency);
            assertEquals(closed, statement.opening(), "a month opens as the last one closed");
            Sums running = statement.opening();
            for (Dated dated : life) {
                if (dated.month() == month) {
                    running = running.plus(
                            Sums.moved(direction(dated), dated.posting().amount()));
                }
            }
            assertEquals(running, statement.closing(), "opening and movements are the closing");
            closed = statement.closing();
            assertEquals(raw(life, month, AccountKind.PAYABLE), closed.payable().amountMinor());
            assertEquals(
                    raw(life, month, AccountKind.TRANSIT), closed.inTransit().amountMinor());
            assertEquals(-raw(life, month, AccountKind.DEBT), closed.debt().amountMinor());
            assertEquals(closed.payable().plus(closed.inTransit()).minus(closed.debt()), closed.balance());
        }
    }

    private static Statement statement(List<Dated> life, int month, Currency currency) {
        List<Sum> sums = life.stream()
                .filter(dated -> dated.month() >= month && touchesHost(dated.posting()))
                .map(dated -> new Sum(
                        dated.month() > month,
                        direction(dated),
                        1,
                        dated.posting().amount()))
                .toList();
        Statement.Key key = new Statement.Key(HOST, new StatementMonth(FIRST.plusMonths(month)), currency);
        return Statement.of(key, now(life, currency), sums);
    }

    private static Sums now(List<Dated> life, Currency currency) {
        Map<AccountKind, Money> balances = new EnumMap<>(AccountKind.class);
        for (AccountKind kind : List.of(AccountKind.PAYABLE, AccountKind.TRANSIT, AccountKind.DEBT)) {
            balances.put(kind, new Money(raw(life, MONTHS, kind), currency));
        }
        return Sums.of(balances, currency);
    }

    private static Direction direction(Dated dated) {
        return Direction.of(dated.posting(), HOST.toString());
    }

    private static boolean touchesHost(Posting posting) {
        return posting.from().whose().equals(HOST.toString())
                || posting.to().whose().equals(HOST.toString());
    }

    /** What came into the host's account minus what went out, counted the naive way. */
    private static long raw(List<Dated> life, int untilMonth, AccountKind kind) {
        Account account = new Account(kind, HOST.toString());
        return life.stream()
                .filter(dated -> dated.month() <= untilMonth)
                .mapToLong(dated -> (dated.posting().to().equals(account)
                                ? dated.posting().amount().amountMinor()
                                : 0)
                        - (dated.posting().from().equals(account)
                                ? dated.posting().amount().amountMinor()
                                : 0))
                .sum();
    }

    /** Any account to any other, also those between which nothing moves today. */
    private static List<Dated> life(Random random, Currency currency) {
        List<Dated> life = new ArrayList<>();
        int steps = random.nextInt(30);
        for (int i = 0; i < steps; i++) {
            Account from = account(random);
            Account to = account(random);
            if (!from.equals(to)) {
                Money amount = new Money(1 + random.nextLong(1L << random.nextInt(1, 40)), currency);
                life.add(new Dated(random.nextInt(MONTHS), new Posting(from, to, amount)));
            }
        }
        return life;
    }

    private static Account account(Random random) {
        AccountKind[] kinds = AccountKind.values();
        AccountKind kind = kinds[random.nextInt(kinds.length)];
        return switch (kind) {
            case PAYABLE, TRANSIT, DEBT -> new Account(kind, (random.nextInt(4) == 0 ? OTHER : HOST).toString());
            case CLEARING, ESCROW, DEPOSIT, REFUND, FEES, TAX, COST, LOSS, SUSPENSE -> new Account(kind, "all");
        };
    }

    @Test
    void monthsBeginAndEndInUtc() {
        StatementMonth november = StatementMonth.of(Instant.parse("2026-11-30T23:59:59.999Z"));
        assertEquals("2026-11", november.toString());
        assertEquals(Instant.parse("2026-11-01T00:00:00Z"), november.start());
        assertEquals(Instant.parse("2026-12-01T00:00:00Z"), november.end());
        assertEquals("2026-12", StatementMonth.of(november.end()).toString());
    }
}
