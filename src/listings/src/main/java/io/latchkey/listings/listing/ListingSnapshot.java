package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Terms;
import java.util.List;

/**
 * What every event of a listing carries: all that bookings needs to quote without asking.
 *
 * @param calendarGroup listings of one group may share units; each listing is its own group until they do
 */
public record ListingSnapshot(
        ListingId listingId,
        PersonId hostId,
        int version,
        ListingState state,
        Kind kind,
        String title,
        String timeZone,
        ListingId calendarGroup,
        List<UnitId> unitIds,
        Terms terms) {

    static ListingSnapshot of(ListingRecord listing) {
        return new ListingSnapshot(
                listing.id(),
                listing.hostId(),
                listing.version(),
                listing.state(),
                listing.content().kind(),
                listing.content().title(),
                listing.content().timeZone(),
                listing.id(),
                listing.unitIds(),
                listing.content().terms());
    }
}
