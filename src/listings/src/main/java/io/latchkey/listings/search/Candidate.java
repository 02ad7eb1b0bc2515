package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.GeoPoint;
import java.util.OptionalDouble;

/**
 * A published listing that fits the query as far as the database can tell.
 *
 * @param distance from the centre of the circle, in metres; empty without one
 * @param fromPrice the base price per {@code per}
 * @param position where it stands in the order of this query
 */
public record Candidate(
        ListingId id,
        Kind kind,
        String title,
        GeoPoint shown,
        String city,
        String countryCode,
        OptionalDouble distance,
        Per per,
        Money fromPrice,
        boolean instantBook,
        int capacity,
        SearchPosition position) {}
