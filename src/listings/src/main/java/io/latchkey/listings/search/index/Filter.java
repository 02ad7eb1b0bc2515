package io.latchkey.listings.search.index;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.search.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/** What a listing is asked before its calendar is looked at. */
final class Filter {

    private final SearchQuery query;

    private final AttributeTest attributes;

    Filter(SearchQuery query, Tokens tokens) {
        this.query = query;
        this.attributes = new AttributeTest(query.attributes(), tokens);
    }

    boolean accepts(Entry entry) {
        return hasRoom(entry) && isOffered(entry) && attributes.accepts(entry);
    }

    /** Never stricter than the engine, which has the last word when there are dates. */
    private boolean hasRoom(Entry entry) {
        return entry.letTogether
                ? query.units() == 1 && entry.capacity >= query.guests()
                : entry.units >= query.units() && (long) entry.capacity * query.units() >= query.guests();
    }

    private boolean isOffered(Entry entry) {
        if (query.host().isPresent() && !query.host().get().equals(entry.listing.hostId())) {
            return false;
        }
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

    /** Each thing about the listing that is not as it was asked for, whatever its calendar says. */
    List<Refusal> refusals(Entry entry) {
        List<Refusal> refusals = new ArrayList<>();
        query.host()
                .filter(host -> !host.equals(entry.listing.hostId()))
                .ifPresent(host -> refusals.add(new Refusal(
                        "HOST", "It is another host's.", entry.listing.hostId().toString())));
        query.kind()
                .filter(kind -> kind != entry.kind)
                .ifPresent(kind -> refusals.add(new Refusal("KIND", "It is of another kind.", entry.kind.name())));
        query.instantBook()
                .filter(instant -> instant != entry.instantBook)
                .ifPresent(instant -> refusals.add(new Refusal(
                        "INSTANT_BOOK",
                        entry.instantBook ? "It is booked without asking." : "Its host is asked first.",
                        Boolean.toString(entry.instantBook))));
        query.currency()
                .filter(currency -> !currency.equals(entry.currency))
                .ifPresent(currency -> refusals.add(new Refusal(
                        "CURRENCY", "Its prices are in another currency.", entry.currency.getCurrencyCode())));
        if (!attributes.accepts(entry)) {
            refusals.add(new Refusal("ATTRIBUTES", "It does not have all the attributes that were asked for.", null));
        }
        if (query.stay().isEmpty() && !hasRoom(entry)) {
            refusals.add(new Refusal("CAPACITY", "It has no room for so many.", Integer.toString(entry.capacity)));
        }
        return refusals;
    }

    /** Without dates the base price was looked at already. */
    boolean acceptsTotal(Money total) {
        return query.price().map(range -> range.contains(total)).orElse(true);
    }
}
