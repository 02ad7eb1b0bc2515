package io.latchkey.listings.search.index;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.search.SearchQuery;

/** What a listing is asked before its calendar is looked at. */
final class Filter {

    private final SearchQuery query;

    Filter(SearchQuery query) {
        this.query = query;
    }

    boolean accepts(Entry entry) {
        return hasRoom(entry) && isOffered(entry);
    }

    /** Never stricter than the engine, which has the last word when there are dates. */
    private boolean hasRoom(Entry entry) {
        return entry.letTogether
                ? query.units() == 1 && entry.capacity >= query.guests()
                : entry.units >= query.units() && (long) entry.capacity * query.units() >= query.guests();
    }

    private boolean isOffered(Entry entry) {
        if (query.kind().isPresent() && query.kind().get() != entry.kind) {
            return false;
        }
        if (query.instantBook().isPresent() && query.instantBook().get() != entry.instantBook) {
            return false;
        }
        if (query.currency().isPresent() && !query.currency().get().equals(entry.currency)) {
            return false;
        }
        return query.per().isEmpty()
                || entry.offers(query.per().get()) && (query.stay().isPresent() || hasBasePrice(entry.listing));
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
