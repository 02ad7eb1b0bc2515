package io.latchkey.listings.favorite.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.favorite.Favorite;
import io.latchkey.listings.favorite.FavoriteState;
import io.latchkey.listings.favorite.ShownListing;
import io.latchkey.listings.listing.rest.PhotoResponse;
import io.latchkey.listings.rating.RatingView;
import io.latchkey.listings.search.rest.SearchItemResponse;
import io.latchkey.listings.search.rest.SearchItemResponse.ShownLocation;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A favorite, with its listing as a search shows it. */
@Schema(
        name = "Favorite",
        requiredProperties = {"listingId", "since", "state"},
        description = "A listing that the caller wants to find again.",
        examples =
                """
                {"listingId": "019abc00-0000-7000-8000-000000000001", "since": "2026-11-01T12:00:00Z",
                 "state": "AVAILABLE",
                 "listing": {"id": "019abc00-0000-7000-8000-000000000001",
                   "hostId": "019abc00-0000-7000-8000-000000000002", "kind": "HOME",
                   "title": "Private studio in Zurenborg",
                   "location": {"latitude": 51.20631, "longitude": 4.42804, "city": "Antwerp", "countryCode": "BE"},
                   "per": "NIGHT", "fromPrice": {"amountMinor": 9900, "currency": "EUR"}, "instantBook": true,
                   "capacity": 2, "rating": {"average": 4.75, "count": 12}}}""")
public record FavoriteResponse(
        ListingId listingId,
        @Schema(description = "When it was added") Instant since,
        @Schema(
                        description =
                                "AVAILABLE can be found and booked, PAUSED only read; NOT_SHOWN is archived or not"
                                        + " published, and nothing more is told of it")
                FavoriteState state,
        @Schema(description = "As in a search without dates; absent if it is NOT_SHOWN") SearchItemResponse listing) {

    static FavoriteResponse of(Favorite favorite) {
        return new FavoriteResponse(
                favorite.listingId(),
                favorite.since(),
                favorite.state(),
                favorite.listing()
                        .map(listing -> item(favorite.listingId(), listing))
                        .orElse(null));
    }

    private static SearchItemResponse item(ListingId id, ShownListing listing) {
        return new SearchItemResponse(
                id,
                listing.hostId(),
                listing.kind(),
                listing.title(),
                new ShownLocation(
                        listing.shown().latitude(), listing.shown().longitude(), listing.city(), listing.countryCode()),
                listing.cover() == null ? null : PhotoResponse.Urls.of(listing.cover()),
                null,
                listing.rate().per(),
                listing.rate().base(),
                listing.instantBook(),
                listing.capacity(),
                RatingView.of(listing.rating()),
                null);
    }
}
