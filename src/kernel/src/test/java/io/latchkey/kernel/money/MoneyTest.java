package io.latchkey.kernel.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money TEN_EUROS = Money.of(1_000, "EUR");

    @Test
    void refusesToMixCurrencies() {
        assertThrows(CurrencyMismatchException.class, () -> TEN_EUROS.plus(Money.of(1, "USD")));
        assertThrows(CurrencyMismatchException.class, () -> TEN_EUROS.compareTo(Money.of(1, "USD")));
    }

    @Test
    void overflowsLoudly() {
        Money huge = Money.of(Long.MAX_VALUE, "EUR");
        assertThrows(ArithmeticException.class, () -> huge.plus(Money.of(1, "EUR")));
        assertThrows(ArithmeticException.class, () -> huge.times(2));
        assertThrows(
                ArithmeticException.class, () -> Money.of(Long.MIN_VALUE, "EUR").negated());
    }

    @Test
    void roundsHalfUpToTheMinorUnit() {
        assertEquals(Money.of(13, "EUR"), Money.of(250, "EUR").percent(500, RoundingMode.HALF_UP));
        assertEquals(Money.of(12, "EUR"), Money.of(249, "EUR").percent(500, RoundingMode.HALF_UP));
        assertEquals(Money.of(12, "EUR"), Money.of(250, "EUR").percent(500, RoundingMode.HALF_EVEN));
    }

    @Test
    void givesLeftoverCentsToTheLargestRemainders() {
        assertEquals(
                List.of(Money.of(334, "EUR"), Money.of(333, "EUR"), Money.of(333, "EUR")), TEN_EUROS.allocate(1, 1, 1));
        assertEquals(List.of(Money.of(143, "EUR"), Money.of(857, "EUR")), TEN_EUROS.allocate(1, 6));
        assertEquals(
                List.of(Money.of(-5, "EUR"), Money.of(-2, "EUR")),
                Money.of(-7, "EUR").allocate(2, 1));
    }

    @Test
    void neverGivesAPartToAZeroWeight() {
        assertEquals(Money.of(0, "EUR"), Money.of(101, "EUR").allocate(0, 1, 1).getFirst());
        assertThrows(IllegalArgumentException.class, () -> TEN_EUROS.allocate(0, 0));
        assertThrows(IllegalArgumentException.class, () -> TEN_EUROS.allocate(2, -1));
    }

    @Test
    @DisplayName("parts add up to the whole in 1,000,000 random splits")
    void partsAddUpToTheWhole() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        for (int i = 0; i < 1_000_000; i++) {
            Money whole = Money.of(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), "KWD");
            long[] weights = random.longs(random.nextInt(1, 8), 0, 1_000_000).toArray();
            weights[0]++;
            List<Money> parts = whole.allocate(weights);
            assertEquals(whole, Money.sum(whole.currency(), parts), () -> Arrays.toString(weights));
            long total = Arrays.stream(weights).sum();
            for (int part = 0; part < weights.length; part++) {
                double exact = (double) whole.amountMinor() * weights[part] / total;
                assertTrue(Math.abs(parts.get(part).amountMinor() - exact) <= 1.001, "off by more than one unit");
            }
        }
    }

    @Test
    @DisplayName("R28 speaks in each currency's own minor units")
    void speaksInEachCurrencysMinorUnits() {
        assertEquals("JPY 80", Money.of(80, "JPY").toString());
        assertEquals("EUR 0.80", Money.of(80, "EUR").toString());
        assertEquals("KWD 1.234", Money.of(1234, "KWD").toString());
    }
}
