package io.latchkey.listings.search.rest;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.listing.rest.PhotoResponse;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.rating.RatingView;
import io.latchkey.listings.search.index.Found;
import io.latchkey.listings.search.index.IndexedListing;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A listing in a list of results. */
@Schema(
        name = "SearchItem",
        requiredProperties = {
            "id",
            "hostId",
            "kind",
            "title",
            "location",
            "per",
            "fromPrice",
            "instantBook",
            "capacity",
            "rating"
        },
        description = "A listing that fits the search.")
public record SearchItemResponse(
        ListingId id,
        PersonId hostId,
        Kind kind,
        String title,
        ShownLocation location,
        @Schema(description = "The pictures of its first photo; absent if it has none") PhotoResponse.Urls cover,
        @Schema(description = "Metres from near to the blurred place; only with near") Long distanceM,
        @Schema(description = "What fromPrice is for") Per per,
        @Schema(description = "The base price of one night, day or hour") Money fromPrice,
        boolean instantBook,
        int capacity,
        RatingView rating,
        @Schema(description = "Only if dates were asked for") PricedStay stay) {

    /** Where it is, blurred. */
    @Schema(
            name = "ShownLocation",
            requiredProperties = {"latitude", "longitude", "city", "countryCode"},
            description = "The place moved by 150 to 300 m, the same way each time.")
    public record ShownLocation(double latitude, double longitude, String city, String countryCode) {}

    /** The stay that was asked for. */
    @Schema(
            name = "PricedStay",
            requiredProperties = {"from", "to", "total"},
            description = "The stay that was asked for and what a quote would total now.")
    public record PricedStay(String from, String to, Money total) {}

    static SearchItemResponse of(Found found, Optional<Per> asked, String from, String to) {
        IndexedListing listing = found.listing();
        Per per = asked.orElseGet(listing::mainWay);
        return new SearchItemResponse(
                listing.id(),
                listing.hostId(),
                listing.kind(),
                listing.title(),
                new ShownLocation(
                        listing.shown().latitude(), listing.shown().longitude(), listing.city(), listing.countryCode()),
                listing.cover() == null ? null : PhotoResponse.Urls.of(listing.cover()),
                found.distance().isPresent() ? Math.round(found.distance().getAsDouble()) : null,
                per,
                listing.basePrice(per),
                listing.instantBook(),
                listing.capacity(),
                RatingView.of(listing.rating()),
                found.total().map(total -> new PricedStay(from, to, total)).orElse(null));
    }
}
