package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import java.util.List;

/**
 * A unit as a listing has it.
 *
 * @param position among all the units of the listing, from 0
 * @param sharedBy the other listings, not archived, that have it
 */
public record UnitRecord(UnitId id, int position, UnitState state, List<ListingId> sharedBy) {}
