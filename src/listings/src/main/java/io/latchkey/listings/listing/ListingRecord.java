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
 * @param followsUnitsOf the listing whose units it shares, all of them at any time; {@code null} if there is none
 * @param unitIds the units it offers, in their order
 * @param coHosts who acts for its host
 */
public record ListingRecord(
        ListingId id,
        PersonId hostId,
        ListingState state,
        int version,
        ListingContent content,
        GeoPoint shown,
        ListingId calendarGroup,
        ListingId followsUnitsOf,
        List<UnitId> unitIds,
        List<CoHostRecord> coHosts,
        Instant createdAt,
        Instant updatedAt) {}
