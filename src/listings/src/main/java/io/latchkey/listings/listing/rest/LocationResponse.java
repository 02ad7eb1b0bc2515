package io.latchkey.listings.listing.rest;

import io.latchkey.listings.listing.ListingRecord;
import io.latchkey.listings.place.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The place as the caller may see it. */
@Schema(
        name = "Location",
        requiredProperties = {"latitude", "longitude", "city", "countryCode", "exact"},
        description = "The exact place for the host and the operators; for anybody else without the address and moved"
                + " by 150 to 300 m, the same way each time.")
public record LocationResponse(
        double latitude,
        double longitude,
        @Schema(description = "Only if exact") String address,
        String city,
        String countryCode,
        boolean exact) {

    static LocationResponse exact(Place place) {
        return new LocationResponse(
                place.point().latitude(),
                place.point().longitude(),
                place.address(),
                place.city(),
                place.countryCode(),
                true);
    }

    static LocationResponse blurred(ListingRecord listing) {
        Place place = listing.content().place();
        return new LocationResponse(
                listing.shown().latitude(),
                listing.shown().longitude(),
                null,
                place.city(),
                place.countryCode(),
                false);
    }
}
