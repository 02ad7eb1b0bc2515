package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.kind.AttributeFilter;
import io.latchkey.listings.offer.Kind;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is looked for. Its text form names the query in cursors.
 *
 * @param id only this listing, if it fits
 * @param host only what this person offers
 * @param stay the dates; empty to look at listings whenever they are free
 * @param per only what is rented this way; empty for any way
 * @param price of the whole stay if there are dates, else the base price
 * @param currency only listings with prices in it
 * @param text words that the listing is about
 * @param attributes all of them hold
 */
public record SearchQuery(
        Optional<ListingId> id,
        Optional<PersonId> host,
        Area area,
        Optional<Stay> stay,
        Optional<Per> per,
        int guests,
        int units,
        Optional<Kind> kind,
        Optional<String> text,
        Optional<Currency> currency,
        Optional<PriceRange> price,
        Optional<Boolean> instantBook,
        List<AttributeFilter> attributes,
        SearchSort sort) {

    public SearchQuery {
        Objects.requireNonNull(area, "area");
        attributes = List.copyOf(attributes);
        if (sort == SearchSort.DISTANCE && !(area instanceof Area.Circle)) {
            throw new IllegalArgumentException("a distance needs a centre");
        }
        if (sort == SearchSort.RELEVANCE && text.isEmpty()) {
            throw new IllegalArgumentException("relevance needs words");
        }
        if (per.isEmpty() && (stay.isPresent() || price.isPresent() || sort == SearchSort.PRICE)) {
            throw new IllegalArgumentException("a stay and a price are per night, day or hour");
        }
    }
}
