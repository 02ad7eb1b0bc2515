package io.latchkey.payments.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Templates.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random lives of money: whatever happens in whatever order, nothing is lost, made or owed twice. */
class LedgerProperties {

    private static final int LIVES = 20_000;
    private static final int SPLITS = 1_000_000;
    private static final String[] CURRENCIES = {"EUR", "JPY", "KWD"};

    @Test
    void everyBookingsMoneyAddsUpAtEveryStep() {
        for (long seed = 0; seed < LIVES; seed++) {
            try {
                new Life(new Random(seed)).live();
            } catch (AssertionError e) {
                throw new AssertionError("seed=" + seed + ": " + e.getMessage(), e);
            }
        }
    }

    @Test
    void partsOfAnySplitAddUpToTheWhole() {
        Random random = new Random(7);
        for (int i = 0; i < SPLITS; i++) {
            Money whole = Money.of(random.nextLong(1, 1L << random.nextInt(1, 50)), CURRENCIES[i % CURRENCIES.length]);
            long[] weights = random.longs(1 + random.nextInt(5), 0, 10_000).toArray();
            weights[0]++;
            assertEquals(whole, Money.sum(whole.currency(), whole.allocate(weights)));
        }
    }

    /** One booking from capture to payout, with refunds, a take-back and a returned payout at random. */
    private static final class Life {

        private final Random random;
        private final Books books = new Books();
        private final BookingId booking = new BookingId(new UUID(1, 1));
        private final PersonId host = new PersonId(new UUID(2, 2));
        private final Account escrow = Account.escrow(booking);
        private final Account refund = Account.refund(booking);
        private final Account payable = Account.payable(host);
        private final Account debt = Account.debt(host);
        private final String currency;
        private final long captured;
        private long released;
        private long refunded;

        Life(Random random) {
            this.random = random;
            this.currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
            this.captured = 1 + random.nextLong(1_000_000);
        }

        void live() {
            apply(Templates.capture("sandbox", booking, money(captured), money(0)));
            int steps = 1 + random.nextInt(12);
            for (int i = 0; i < steps; i++) {
                step();
            }
        }

        private void step() {
            switch (random.nextInt(6)) {
                case 0 -> settle();
                case 1 -> {
                    long inFlight = books.balance(refund, currency);
                    move(inFlight, part -> Templates.refunded("sandbox", booking, part));
                }
                case 2 -> takeBack();
                case 3 -> payDebt();
                case 4 -> move(books.balance(payable, currency), part -> Templates.payoutSent(host, part));
                default -> {
                    long inTransit = books.balance(Account.transit(host), currency);
                    move(
                            inTransit,
                            part -> random.nextBoolean()
                                    ? Templates.payoutPaid("sandbox", host, part)
                                    : Templates.payoutReturned(host, part));
                }
            }
        }

        private void settle() {
            long held = books.balance(escrow, currency);
            long back = random.nextLong(held + 1);
            long release = random.nextLong(held - back + 1);
            if (back + release == 0) {
                return;
            }
            List<Money> parts = money(release).allocate(97, 3, 6);
            apply(Templates.settlement(
                    booking,
                    List.of(
                            new Share(payable, parts.get(0)),
                            new Share(Account.platformFees(), parts.get(1)),
                            new Share(Account.tax("City tax"), parts.get(2))),
                    money(back)));
            released += release;
            refunded += back;
            overdraw();
        }

        /** One minor unit more than is held is refused whole, in any order of its postings. */
        private void overdraw() {
            long held = books.balance(escrow, currency);
            List<Posting> tooMuch = new ArrayList<>(Templates.settlement(
                    booking, List.of(new Share(payable, money(held + 1))), money(random.nextLong(3))));
            Collections.shuffle(tooMuch, random);
            assertTrue(!books.post(tooMuch), "more than is held was divided");
        }

        private void takeBack() {
            long back = random.nextLong(released + 1);
            if (back == 0) {
                return;
            }
            apply(Templates.takeBack(
                    booking,
                    List.of(new Share(payable, money(back))),
                    Map.of(payable, money(books.balance(payable, currency)))));
            released -= back;
            refunded += back;
        }

        private void payDebt() {
            long part = Math.min(-books.balance(debt, currency), books.balance(payable, currency));
            if (part > 0) {
                apply(Templates.debtPaid(host, money(part)));
            }
        }

        private void move(long available, java.util.function.Function<Money, List<Posting>> template) {
            if (available > 0) {
                apply(template.apply(money(1 + random.nextLong(available))));
            }
        }

        private void apply(List<Posting> postings) {
            assertTrue(books.post(postings), "refused: " + postings);
            assertEquals(0, books.total(currency), "the books do not balance");
        }

        private Money money(long minor) {
            long held = books.balance(escrow, currency);
            assertTrue(
                    held == 0 || held == captured - released - refunded, "captured is not held + released + refunded");
            return Money.of(minor, currency);
        }
    }
}
