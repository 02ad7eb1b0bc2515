package io.latchkey.listings.search.index;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.search.SearchPosition;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A listing that fits.
 *
 * @param distance from the centre over the earth, in metres; empty without one
 * @param total what a quote for the stay would total; empty without dates
 * @param position where it stands in the order of the query
 */
public record Found(IndexedListing listing, OptionalDouble distance, Optional<Money> total, SearchPosition position) {}
