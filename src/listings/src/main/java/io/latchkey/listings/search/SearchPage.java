package io.latchkey.listings.search;

import io.latchkey.listings.search.index.Found;
import io.latchkey.listings.search.index.WhyNot;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param next after this the next page starts; empty if nothing is left
 * @param whyNot if one listing was asked for and is not found
 */
public record SearchPage(List<Found> hits, Optional<SearchPosition> next, Optional<WhyNot> whyNot) {}
