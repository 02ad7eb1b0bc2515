package io.latchkey.kernel.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An amount in integer minor units (cents, yen, fils) of one ISO 4217 currency.
 *
 * <p>Arithmetic is exact or throws {@link ArithmeticException}; two currencies never meet
 * ({@link CurrencyMismatchException}); nothing rounds unless told how. Amounts may be negative: a discount is a
 * negative line.
 */
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {

    /** 100 % in the unit of {@link #percent}. */
    public static final int BASIS_POINTS = 10_000;

    public Money {
        Objects.requireNonNull(currency, "currency");
    }

    public static Money of(long amountMinor, String currencyCode) {
        return new Money(amountMinor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Adds all amounts; an empty list is zero. */
    public static Money sum(Currency currency, Iterable<Money> amounts) {
        Money total = zero(currency);
        for (Money amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money times(int factor) {
        return new Money(Math.multiplyExact(amountMinor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    /** The share of {@code basisPoints} ten-thousandths, rounded as told; product.md asks for {@code HALF_UP}. */
    public Money percent(int basisPoints, RoundingMode rounding) {
        return fraction(basisPoints, BASIS_POINTS, rounding);
    }

    /** {@code amount * numerator / denominator}, rounded as told. The denominator is positive. */
    public Money fraction(long numerator, long denominator, RoundingMode rounding) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("denominator must be positive: " + denominator);
        }
        long product = amountMinor * numerator;
        boolean fits = Math.multiplyHigh(amountMinor, numerator) == product >> (Long.SIZE - 1);
        if (fits && product % denominator == 0) {
            return new Money(product / denominator, currency);
        }
        BigDecimal exact = BigDecimal.valueOf(amountMinor).multiply(BigDecimal.valueOf(numerator));
        return new Money(
                exact.divide(BigDecimal.valueOf(denominator), 0, rounding).longValueExact(), currency);
    }

    /**
     * Splits this amount in proportion to the weights by largest remainder; the parts always add up to the whole. Ties
     * go to the earlier part.
     *
     * @param weights non-negative, not all zero
     */
    public List<Money> allocate(long... weights) {
        BigInteger total = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("weights must not be negative");
            }
            total = total.add(BigInteger.valueOf(weight));
        }
        if (total.signum() == 0) {
            throw new IllegalArgumentException("at least one weight must be positive");
        }
        BigInteger magnitude = BigInteger.valueOf(amountMinor).abs();
        long[] shares = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        BigInteger left = magnitude;
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] parts =
                    magnitude.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            left = left.subtract(parts[0]);
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left.longValueExact())
                .forEach(i -> shares[i]++);
        return signed(shares);
    }

    private List<Money> signed(long[] shares) {
        List<Money> parts = new ArrayList<>(shares.length);
        for (long share : shares) {
            parts.add(new Money(amountMinor < 0 ? -share : share, currency));
        }
        return List.copyOf(parts);
    }

    public boolean isZero() {
        return amountMinor == 0;
    }

    public boolean isPositive() {
        return amountMinor > 0;
    }

    public boolean isNegative() {
        return amountMinor < 0;
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, sameCurrency(other).amountMinor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }

    /** For people and logs: {@code EUR 123.45}, {@code JPY 80}, {@code KWD 1.234}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " "
                + BigDecimal.valueOf(amountMinor, Math.max(0, currency.getDefaultFractionDigits()))
                        .toPlainString();
    }
}
