package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How many nights, days or hours, exactly: a third of an hour is 1200 parts of 3600. */
record Quantity(long parts, long partsPerUnit) {

    static final int SECONDS_PER_HOUR = 3_600;

    static Quantity of(long count) {
        return new Quantity(count, 1);
    }

    static Quantity ofSeconds(long seconds) {
        return new Quantity(seconds, SECONDS_PER_HOUR);
    }

    Quantity plus(Quantity other) {
        if (partsPerUnit != other.partsPerUnit) {
            throw new IllegalArgumentException("nights and hours do not add up");
        }
        return new Quantity(Math.addExact(parts, other.parts), partsPerUnit);
    }

    Quantity times(int factor) {
        return new Quantity(Math.multiplyExact(parts, factor), partsPerUnit);
    }

    /** The only place where a price is rounded. */
    Money times(Money unitPrice) {
        return unitPrice.fraction(parts, partsPerUnit, RoundingMode.HALF_UP);
    }

    /** The same in the fewest parts, so that more can be done with it. */
    Quantity reduced() {
        long common =
                BigInteger.valueOf(parts).gcd(BigInteger.valueOf(partsPerUnit)).longValueExact();
        return new Quantity(parts / common, partsPerUnit / common);
    }

    boolean isAtLeast(int units) {
        return parts >= units * partsPerUnit;
    }

    boolean isAtMost(int units) {
        return parts <= units * partsPerUnit;
    }

    /** To four decimals, without zeros at the end. */
    BigDecimal rounded() {
        if (partsPerUnit == 1) {
            return BigDecimal.valueOf(parts);
        }
        BigDecimal exact = BigDecimal.valueOf(parts).divide(BigDecimal.valueOf(partsPerUnit), 4, RoundingMode.HALF_UP);
        BigDecimal stripped = exact.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
