package io.latchkey.bookings.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.pricing.Share;
import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random lives of a booking's money: dearer, cheaper, goodwill, released, given up, in any order, with news that come
 * late, in any order and twice. What payments has done in the end is what was wanted, to the minor unit.
 */
class FundsProperties {

    private static final int CASES = 20_000;
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Money ZERO = Money.of(0, "EUR");
    private static final PersonId SOMEBODY = new PersonId(new UUID(0x7000, 2));

    @Test
    void everythingWantedIsDoneOnceHoweverTheNewsCome() {
        Seeded.forAll(CASES, random -> new Life(random).live());
    }

    /** One booking's money, and what should have become of it. */
    private static final class Life {

        private final Random random;
        private final BooksOfPayments payments = new BooksOfPayments();
        private final EscrowsInMemory escrows = new EscrowsInMemory();
        private final Ids ids = new Ids(() -> NOW);
        private final TakeBacks takeBacks = new TakeBacks(payments, ids);
        private final EscrowService service =
                new EscrowService(escrows, payments, takeBacks, new EscrowTimers(null), ids);
        private final BookingId booking = new BookingId(new UUID(0, 1));
        private int accounts = 1;
        private Money paid = ZERO;
        private Money kept = ZERO;

        Life(Random random) {
            this.random = random;
        }

        void live() {
            pay(booking, euros(1 + random.nextInt(100_000)));
            int steps = random.nextInt(8);
            for (int i = 0; i < steps; i++) {
                step();
                if (random.nextBoolean()) {
                    hearSomething();
                }
                assertEquals(kept, service.of(booking).kept());
            }
            List<Share> rest = giveUp();
            while (payments.hasNews()) {
                hearSomething();
            }
            assertDone(rest);
        }

        private void step() {
            switch (random.nextInt(5)) {
                case 0 -> becomeDearer();
                case 1, 2 -> refund(part(kept));
                case 3 -> release();
                default -> refund(ZERO);
            }
        }

        private void becomeDearer() {
            pay(new BookingId(new UUID(0, ++accounts)), euros(1 + random.nextInt(10_000)));
            refund(ZERO);
        }

        private void pay(BookingId account, Money amount) {
            PaymentOrder order =
                    new PaymentOrder(account, SOMEBODY, SOMEBODY, amount, null, null, split(amount), "A stay");
            if (account.equals(booking)) {
                service.open(order);
            } else {
                service.openSupplement(booking, order);
            }
            Escrow escrow = escrows.locked(account).orElseThrow();
            escrow.hear(EscrowStep.AUTHORIZE);
            escrow.hearCapture(amount);
            paid = paid.plus(amount);
            kept = kept.plus(amount);
        }

        private void refund(Money refund) {
            kept = kept.minus(refund);
            service.refund(booking, new Settlement(refund, split(kept), Settlement.Reason.CHANGE));
        }

        private void release() {
            escrows.locked(booking).orElseThrow().releaseAt(NOW);
            service.releaseIfDue(booking, NOW);
        }

        private List<Share> giveUp() {
            Money refund = part(kept);
            kept = kept.minus(refund);
            List<Share> rest = split(kept);
            service.divide(booking, new Settlement(refund, rest, Settlement.Reason.CANCELLATION));
            return rest;
        }

        private void hearSomething() {
            if (payments.hasNews()) {
                BooksOfPayments.News news = payments.next(random);
                Escrow escrow = escrows.locked(news.account()).orElseThrow();
                for (int times = random.nextInt(2); times >= 0; times--) {
                    if (escrow.hear(news.fact())) {
                        takeBacks.order(escrow);
                    }
                }
            }
        }

        private void assertDone(List<Share> rest) {
            Funds funds = service.of(booking);
            assertEquals(paid, funds.captured());
            assertEquals(paid.minus(kept), funds.refunded());
            assertEquals(kept, funds.released());
            assertEquals(paid.minus(kept), payments.refunded(ZERO));
            assertEquals(ZERO, payments.held(ZERO));
            assertEquals(kept, Shares.sum(ZERO.currency(), payments.released()));
            assertTrue(funds.state() != EscrowState.HELD);
            assertEquals(kept, Shares.sum(ZERO.currency(), rest));
        }

        private Money part(Money whole) {
            return random.nextInt(6) == 0 ? whole : euros(random.nextLong(whole.amountMinor() + 1));
        }

        private List<Share> split(Money amount) {
            if (amount.isZero()) {
                return List.of();
            }
            List<Money> parts = amount.allocate(1 + random.nextInt(9), random.nextInt(3), random.nextInt(2));
            return Stream.of(
                            new Share(Recipient.HOST, null, parts.get(0)),
                            new Share(Recipient.PLATFORM_FEE, null, parts.get(1)),
                            new Share(Recipient.TAX, "City tax", parts.get(2)))
                    .filter(share -> share.amount().isPositive())
                    .toList();
        }

        private static Money euros(long minor) {
            return new Money(minor, ZERO.currency());
        }
    }
}
