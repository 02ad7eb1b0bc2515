package io.latchkey.listings.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.rating.Rating;
import org.junit.jupiter.api.Test;

class RatingOrderTest {

    @Test
    void putsManyGoodReviewsBeforeFewPerfectOnes() {
        Rating perfect = new Rating(2, 10);
        Rating loved = new Rating(200, 960);

        assertTrue(RatingOrder.score(loved) > RatingOrder.score(perfect));
    }

    @Test
    void takesWhatNobodyHasJudgedForAFour() {
        assertEquals(4_000_000, RatingOrder.score(Rating.NONE));
        assertEquals(4_000_000, RatingOrder.score(new Rating(7, 28)));
        assertTrue(RatingOrder.score(new Rating(1, 5)) > RatingOrder.score(Rating.NONE));
        assertTrue(RatingOrder.score(new Rating(1, 3)) < RatingOrder.score(Rating.NONE));
    }

    @Test
    void believesManyReviewsMoreThanFew() {
        assertTrue(RatingOrder.score(new Rating(100, 500)) > RatingOrder.score(new Rating(10, 50)));
        assertTrue(RatingOrder.score(new Rating(100, 100)) < RatingOrder.score(new Rating(10, 10)));
    }

    @Test
    void calculatesWithMoreReviewsThanAnybodyWillHave() {
        assertEquals(4_999_999, RatingOrder.score(new Rating(1_000_000_000_000L, 5_000_000_000_000L)));
    }
}
