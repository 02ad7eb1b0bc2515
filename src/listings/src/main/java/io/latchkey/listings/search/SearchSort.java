package io.latchkey.listings.search;

/** The order of what is found; equals are ordered by id, so that no page repeats or skips one. */
public enum SearchSort {
    /** Nearest to the centre of the circle first. */
    DISTANCE,
    /**
     * Lowest price first: of the whole stay if there are dates, else the base price. Currency by currency: amounts of two
     * currencies are never compared.
     */
    PRICE,
    /**
     * Best rating first, by what a few more reviews of 4.0 stars would make of it: few good reviews are not as much as
     * many. Without a review a listing stands where those are that have 4.0.
     */
    RATING,
    /** What fits the words best first. */
    RELEVANCE,
    /** Published last first. */
    NEWEST
}
