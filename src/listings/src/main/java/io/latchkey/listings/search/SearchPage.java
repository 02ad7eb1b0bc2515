package io.latchkey.listings.search;

import java.util.List;
import java.util.Optional;

/**
 * What was found. A page may be short, or even empty, and still have a next one: a request decides a bounded number of
 * candidates and leaves the rest to the next request.
 *
 * @param next after this the next page starts; empty if nothing is left
 */
public record SearchPage(List<SearchHit> hits, Optional<SearchPosition> next) {}
