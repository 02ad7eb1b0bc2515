package io.latchkey.listings.search.index;

import io.latchkey.kernel.rating.Rating;

/**
 * Where a rating puts a listing. Two happy friends do not outrank two hundred guests: each listing starts with five
 * reviews of 4.0 stars that nobody wrote, and what guests say has to outweigh them (a Bayesian average). One without a
 * review is a 4.0: behind the good ones, before the bad ones. All in whole numbers, so that every replica sorts alike.
 */
final class RatingOrder {

    static final long PRIOR_REVIEWS = 5;
    static final long PRIOR_STARS = 20;

    private static final long MILLIONTHS = 1_000_000;

    private RatingOrder() {}

    /** The average with the prior's reviews, in millionths of a star, rounded down. */
    static long score(Rating rating) {
        return Math.multiplyExact(rating.stars() + PRIOR_STARS, MILLIONTHS) / (rating.count() + PRIOR_REVIEWS);
    }
}
