package io.latchkey.listings.search;

/** The order of what is found; equals are ordered by id, so that no page repeats or skips one. */
public enum SearchSort {
    /** Nearest to the centre of the circle first. */
    DISTANCE,
    /** Lowest base price first, currency by currency: amounts of two currencies are never compared. */
    PRICE,
    /** Published last first. */
    NEWEST
}
