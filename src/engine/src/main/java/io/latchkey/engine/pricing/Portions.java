package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The same fraction of several amounts, some of which may be negative: the sum is rounded once, half up, and shared by
 * largest remainder, so the parts add up to it and none leaves the range from zero to its own amount.
 */
final class Portions {

    private Portions() {}

    /** @param numerator from 0 to {@code denominator} */
    static List<Money> of(List<Money> amounts, long numerator, long denominator) {
        if (amounts.isEmpty()) {
            return List.of();
        }
        Currency currency = amounts.getFirst().currency();
        long sum = Money.sum(currency, amounts)
                .fraction(numerator, denominator, RoundingMode.HALF_UP)
                .amountMinor();
        List<Long> floors = new ArrayList<>(amounts.size());
        List<BigInteger> remainders = new ArrayList<>(amounts.size());
        for (Money amount : amounts) {
            BigInteger exact = BigInteger.valueOf(amount.amountMinor()).multiply(BigInteger.valueOf(numerator));
            BigInteger remainder = exact.mod(BigInteger.valueOf(denominator));
            floors.add(exact.subtract(remainder)
                    .divide(BigInteger.valueOf(denominator))
                    .longValueExact());
            remainders.add(remainder);
        }
        long left = sum - floors.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, amounts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get).reversed())
                .limit(left)
                .forEach(i -> floors.set(i, floors.get(i) + 1));
        return floors.stream().map(minor -> new Money(minor, currency)).toList();
    }
}
