package io.latchkey.listings.search;

import io.latchkey.listings.search.index.Found;
import java.util.List;
import java.util.Optional;

/**
 * What was found.
 *
 * @param next after this the next page starts; empty if nothing is left
 */
public record SearchPage(List<Found> hits, Optional<SearchPosition> next) {}
