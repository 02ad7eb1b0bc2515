package io.latchkey.listings.favorite;

import io.latchkey.kernel.id.ListingId;
import java.time.Instant;
import java.util.Optional;

/**
 * A listing that a person wants to find again.
 *
 * @param listing what anybody may know of it now; empty unless it is shown to everybody
 */
public record Favorite(ListingId listingId, Instant since, FavoriteState state, Optional<ShownListing> listing) {}
