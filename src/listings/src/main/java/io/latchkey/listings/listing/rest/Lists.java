package io.latchkey.listings.listing.rest;

import java.util.List;
import java.util.function.Function;

/** Lists of bodies, which may be left out. */
final class Lists {

    private Lists() {}

    /** Each item mapped; empty for none. */
    static <A, B> List<B> of(List<A> items, Function<A, B> mapper) {
        return items == null ? List.of() : items.stream().map(mapper).toList();
    }
}
