package io.latchkey.kernel.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What reviews of one to five stars add up to: kept as two whole numbers, so that no rounding ever adds up.
 *
 * @param count how many reviews
 * @param stars all their stars together
 */
public record Rating(long count, long stars) {

    public static final int LEAST_STARS = 1;
    public static final int MOST_STARS = 5;

    /** Before the first review. */
    public static final Rating NONE = new Rating(0, 0);

    private static final int DECIMALS = 2;

    public Rating {
        if (count < 0 || stars < count * LEAST_STARS || stars > count * MOST_STARS) {
            throw new IllegalArgumentException(count + " reviews do not have " + stars + " stars");
        }
    }

    /** With one more review. */
    public Rating plus(int moreStars) {
        return new Rating(count + 1, stars + moreStars);
    }

    /** To a hundredth of a star, half up; empty before the first review. */
    public Optional<BigDecimal> average() {
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(stars).divide(BigDecimal.valueOf(count), DECIMALS, RoundingMode.HALF_UP));
    }
}
