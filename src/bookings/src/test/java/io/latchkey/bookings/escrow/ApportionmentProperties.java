package io.latchkey.bookings.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.escrow.Apportionment.Part;
import io.latchkey.bookings.escrow.Apportionment.Pot;
import io.latchkey.devkit.testing.Seeded;
import io.latchkey.engine.pricing.Share;
import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One refund over many escrows: whatever they hold, every sum is exact and nobody is asked for more than they have. */
class ApportionmentProperties {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int CASES = 200_000;

    @Test
    void partsAddUpToTheirPotsAndToTheWhole() {
        Seeded.forAll(CASES, random -> {
            List<Pot> pots = pots(random);
            Money all = sum(pots.stream().map(Pot::amount).toList());
            Money refund = euros(random.nextLong(all.amountMinor() + 1));
            List<Share> rest = shares(random, all.minus(refund));

            List<Part> parts = Apportionment.of(pots, refund, rest);

            assertEquals(refund, sum(parts.stream().map(Part::refund).toList()));
            for (int i = 0; i < pots.size(); i++) {
                assertPartOf(pots.get(i), parts.get(i));
            }
            assertNewestFirst(pots, parts);
            if (pots.stream().noneMatch(Pot::released)) {
                List<Share> kept = Shares.together(parts.stream().map(Part::split));
                assertEquals(List.of(), Shares.beyond(kept, rest));
                assertEquals(List.of(), Shares.beyond(rest, kept));
            }
        });
    }

    /** Only what was given can be taken back, and held money goes first. */
    private static void assertPartOf(Pot pot, Part part) {
        assertEquals(pot.amount(), part.refund().plus(Shares.sum(EUR, part.split())));
        assertTrue(part.split().stream().allMatch(share -> share.amount().isPositive()));
        if (pot.released()) {
            assertEquals(List.of(), Shares.beyond(part.split(), pot.split()));
        }
    }

    private static void assertNewestFirst(List<Pot> pots, List<Part> parts) {
        boolean somethingIsLeft = false;
        for (int i = 0; i < pots.size(); i++) {
            if (!pots.get(i).released()) {
                assertTrue(!somethingIsLeft || parts.get(i).refund().isZero());
                somethingIsLeft |= !parts.get(i).split().isEmpty();
            } else {
                boolean heldIsLeft = Stream.iterate(0, n -> n + 1)
                        .limit(pots.size())
                        .anyMatch(n ->
                                !pots.get(n).released() && !parts.get(n).split().isEmpty());
                assertTrue(!heldIsLeft || parts.get(i).refund().isZero());
            }
        }
    }

    @Test
    void refusesWhatDoesNotAddUp() {
        List<Pot> pots = List.of(new Pot(euros(100), List.of(host(100)), false));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(pots, euros(50), List.of(host(49))));
        assertThrows(IllegalArgumentException.class, () -> Apportionment.of(pots, euros(101), List.of()));
    }

    private static List<Pot> pots(Random random) {
        List<Pot> pots = new ArrayList<>();
        boolean released = random.nextBoolean();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Money amount = euros(1 + random.nextInt(random.nextInt(10) == 0 ? 3 : 1_000_000));
            boolean mixed = random.nextInt(5) == 0;
            pots.add(new Pot(amount, shares(random, amount), mixed != released));
        }
        return pots;
    }

    /** The amount, cut at random between host, platform and up to two taxes. */
    private static List<Share> shares(Random random, Money amount) {
        if (amount.isZero()) {
            return List.of();
        }
        List<Money> parts = amount.allocate(1 + random.nextInt(90), random.nextInt(20), random.nextInt(9), 1);
        return Stream.of(
                        new Share(Recipient.HOST, null, parts.get(0)),
                        new Share(Recipient.PLATFORM_FEE, null, parts.get(1)),
                        new Share(Recipient.TAX, "City tax", parts.get(2)),
                        new Share(Recipient.TAX, "VAT", parts.get(3)))
                .filter(share -> share.amount().isPositive())
                .toList();
    }

    private static Share host(long minor) {
        return new Share(Recipient.HOST, null, euros(minor));
    }

    private static Money euros(long minor) {
        return new Money(minor, EUR);
    }

    private static Money sum(List<Money> amounts) {
        return Money.sum(EUR, amounts);
    }
}
