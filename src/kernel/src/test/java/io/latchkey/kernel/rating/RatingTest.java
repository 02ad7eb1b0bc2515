package io.latchkey.kernel.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RatingTest {

    @Test
    void hasNoAverageBeforeTheFirstReview() {
        assertEquals(Optional.empty(), Rating.NONE.average());
    }

    @Test
    void roundsTheAverageHalfUpToAHundredth() {
        Rating three = Rating.NONE.plus(5).plus(5).plus(4);

        assertEquals(new Rating(3, 14), three);
        assertEquals(Optional.of(new BigDecimal("4.67")), three.average());
        assertEquals(Optional.of(new BigDecimal("4.13")), new Rating(8, 33).average());
        assertEquals(Optional.of(new BigDecimal("1.00")), Rating.NONE.plus(1).average());
    }

    @Test
    void refusesStarsThatSoManyReviewsCannotHave() {
        assertThrows(IllegalArgumentException.class, () -> new Rating(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Rating(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rating(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rating(2, 11));
        assertThrows(IllegalArgumentException.class, () -> Rating.NONE.plus(0));
        assertThrows(IllegalArgumentException.class, () -> Rating.NONE.plus(6));
    }
}
