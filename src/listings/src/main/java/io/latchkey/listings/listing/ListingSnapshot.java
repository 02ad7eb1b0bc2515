package io.latchkey.listings.listing;

import io.latchkey.kernel.hosting.CoHost;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.offer.Terms;
import java.util.List;

/**
 * What every event of a listing carries: all that bookings needs to quote without asking.
 *
 * @param city may be empty
 * @param calendarGroup listings of one group may share units
 * @param unitIds without those out of use
 * @param coHosts whom bookings lets in beside the host
 */
public record ListingSnapshot(
        ListingId listingId,
        PersonId hostId,
        int version,
        ListingState state,
        Kind kind,
        String title,
        String countryCode,
        String city,
        String timeZone,
        ListingId calendarGroup,
        UnitUse unitUse,
        List<UnitId> unitIds,
        List<CoHost> coHosts,
        Terms terms) {

    static ListingSnapshot of(ListingRecord listing) {
        return new ListingSnapshot(
                listing.id(),
                listing.hostId(),
                listing.version(),
                listing.state(),
                listing.content().kind(),
                listing.content().title(),
                listing.content().place().countryCode(),
                listing.content().place().city(),
                listing.content().timeZone(),
                listing.calendarGroup(),
                listing.content().unitUse(),
                listing.unitIds(),
                listing.coHosts().stream().map(CoHostRecord::coHost).toList(),
                listing.content().terms());
    }
}
