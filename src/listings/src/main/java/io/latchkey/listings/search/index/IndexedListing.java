package io.latchkey.listings.search.index;

import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.pricing.RatePlan;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.PhotoId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.kind.Attributes;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published listing as search knows it.
 *
 * @param shown the blurred place: nothing in search looks at the exact one
 * @param cover its first photo; null if it has none
 * @param calendarGroup whose calendar holds its units
 * @param unitIds in their order, without those out of use
 * @param rules what the host asks of a stay
 * @param prices with the fees and the taxes of the place
 * @param securityDeposit in minor units; 0 for none
 * @param rating by those who stayed there
 */
public record IndexedListing(
        ListingId id,
        PersonId hostId,
        Kind kind,
        String title,
        GeoPoint shown,
        String city,
        String countryCode,
        PhotoId cover,
        boolean instantBook,
        Instant publishedAt,
        Attributes attributes,
        UUID calendarGroup,
        List<UnitId> unitIds,
        ListingRules rules,
        RatePlan prices,
        long securityDeposit,
        Rating rating) {

    public IndexedListing {
        unitIds = List.copyOf(unitIds);
    }

    public int capacity() {
        return rules.capacity();
    }

    public boolean offers(Per per) {
        return rules.offers(per);
    }

    /** The price of one night, day or hour before everything that makes it dearer or cheaper. */
    public Money basePrice(Per per) {
        return prices.rate(per).base();
    }

    /** Night before day before hour: every listing is rented by one of them. */
    public Per mainWay() {
        for (Per per : Per.values()) {
            if (offers(per)) {
                return per;
            }
        }
        throw new IllegalStateException("a listing that is rented by nothing: " + id);
    }
}
