package io.latchkey.engine.pricing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What a host takes off the price of the time, in ten-thousandths.
 *
 * @param nonRefundable for the variant of that name; null where it is not offered
 */
public record Discounts(
        List<EarlyBirdDiscount> earlyBird,
        List<LastMinuteDiscount> lastMinute,
        List<LengthDiscount> length,
        Integer nonRefundable) {

    public static final Discounts NONE = new Discounts(List.of(), List.of(), List.of(), null);

    public Discounts {
        earlyBird = List.copyOf(earlyBird);
        lastMinute = List.copyOf(lastMinute);
        length = List.copyOf(length);
        if (nonRefundable != null) {
            BasisPoints.check(nonRefundable);
        }
    }

    /** Of those the stay is booked early enough for, the earliest. */
    Optional<EarlyBirdDiscount> earlyBird(long daysAhead) {
        return farthest(earlyBird, discount -> daysAhead >= discount.daysAhead(), EarlyBirdDiscount::daysAhead);
    }

    /** Of those the stay is booked late enough for, the latest. */
    Optional<LastMinuteDiscount> lastMinute(long daysAhead) {
        return farthest(lastMinute, discount -> daysAhead <= discount.withinDays(), discount -> -discount.withinDays());
    }

    /** Of those the stay is long enough for, the one for the longest stays. */
    Optional<LengthDiscount> length(PriceRequest request) {
        return farthest(
                length,
                discount -> discount.per() == request.stay().per()
                        && request.length().isAtLeast(discount.minLength()),
                LengthDiscount::minLength);
    }

    /** The most that the date of booking can take off, in ten-thousandths. */
    public int largestForDate() {
        int early = earlyBird.stream()
                .mapToInt(EarlyBirdDiscount::basisPoints)
                .max()
                .orElse(0);
        return Math.max(
                early,
                lastMinute.stream()
                        .mapToInt(LastMinuteDiscount::basisPoints)
                        .max()
                        .orElse(0));
    }

    private static <T> Optional<T> farthest(List<T> discounts, Predicate<T> holds, ToIntFunction<T> reach) {
        return discounts.stream().filter(holds).max(Comparator.comparingInt(reach));
    }
}
