package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.place.GeoPoint;
import java.time.Instant;
import java.util.List;

/**
 * A listing as it was at one version, with everything that is private.
 *
 * @param shown the blurred place
 * @param calendarGroup the first of the listings that may share units with this one; itself if it came first
 * @param unitIds the units it offers, in their order
 */
public record ListingRecord(
        ListingId id,
        PersonId hostId,
        ListingState state,
        int version,
        ListingContent content,
        GeoPoint shown,
        ListingId calendarGroup,
        List<UnitId> unitIds,
        Instant createdAt,
        Instant updatedAt) {}
