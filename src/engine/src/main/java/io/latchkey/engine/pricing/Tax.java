package io.latchkey.engine.pricing;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.time.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tax; its name is on the guest's bill and in the ledger.
 *
 * @param validFrom the first night (or day, or date on which hours begin) that is taxed; null for no limit
 * @param validTo the first that is not taxed any more; null for no limit
 * @param maxNights only so many of a stay are taxed, from the first taxed one on; null for all
 * @param maxAmount of one stay; null for no limit
 */
public record Tax(
        String name, Basis basis, LocalDate validFrom, LocalDate validTo, Integer maxNights, Money maxAmount) {

    /** What the tax is a multiple of. */
    public sealed interface Basis {}

    /** So many ten-thousandths of what the host charges. */
    public record Percent(int basisPoints) implements Basis {

        public Percent {
            BasisPoints.check(basisPoints);
        }
    }

    /** So much per night and unit. */
    public record PerNight(Money amount) implements Basis {}

    /** So much per person and night. */
    public record PerPersonNight(Money amount) implements Basis {}

    public Tax {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(basis, "basis");
        if (maxNights != null && maxNights < 1) {
            throw new IllegalArgumentException("a tax on no night: " + name);
        }
    }

    /** On all that the host charges, without limits. */
    public static Tax percent(String name, int basisPoints) {
        return new Tax(name, new Percent(basisPoints), null, null, null, null);
    }

    /** The taxed ones of some dates. */
    Optional<DateRange> taxed(DateRange dates) {
        LocalDate from = validFrom == null || validFrom.isBefore(dates.start()) ? dates.start() : validFrom;
        LocalDate until = validTo == null || validTo.isAfter(dates.end()) ? dates.end() : validTo;
        if (maxNights != null && from.plusDays(maxNights).isBefore(until)) {
            until = from.plusDays(maxNights);
        }
        return from.isBefore(until) ? Optional.of(DateRange.of(from, until)) : Optional.empty();
    }

    /** Every amount in it. */
    Stream<Money> amounts() {
        Stream<Money> basis =
                switch (this.basis) {
                    case Percent ignored -> Stream.empty();
                    case PerNight(Money amount) -> Stream.of(amount);
                    case PerPersonNight(Money amount) -> Stream.of(amount);
                };
        return Stream.concat(basis, Stream.ofNullable(maxAmount));
    }
}
