package io.latchkey.listings.search.index;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.search.SearchQuery;

/** What a listing is asked before its calendar is looked at. */
final class Filter {

    private final SearchQuery query;

    Filter(SearchQuery query) {
        this.query = query;
    }

    boolean accepts(IndexedListing listing) {
        return hasRoom(listing) && isOffered(listing);
    }

    /** Never stricter than the engine, which has the last word when there are dates. */
    private boolean hasRoom(IndexedListing listing) {
        int units = listing.unitIds().size();
        return listing.isLetTogether()
                ? query.units() == 1 && listing.capacity() >= query.guests()
                : units >= query.units() && (long) listing.capacity() * query.units() >= query.guests();
    }

    private boolean isOffered(IndexedListing listing) {
        if (query.kind().isPresent() && query.kind().get() != listing.kind()) {
            return false;
        }
        if (query.instantBook().isPresent() && query.instantBook().get() != listing.instantBook()) {
            return false;
        }
        if (query.currency().isPresent()
                && !query.currency().get().equals(listing.prices().currency())) {
            return false;
        }
        return query.per().isEmpty()
                || listing.offers(query.per().get()) && (query.stay().isPresent() || hasBasePrice(listing));
    }

    private boolean hasBasePrice(IndexedListing listing) {
        return query.price().isEmpty()
                || query.price().get().contains(listing.basePrice(query.per().orElseThrow()));
    }

    /** Without dates the base price was looked at already. */
    boolean acceptsTotal(Money total) {
        return query.price().map(range -> range.contains(total)).orElse(true);
    }
}
