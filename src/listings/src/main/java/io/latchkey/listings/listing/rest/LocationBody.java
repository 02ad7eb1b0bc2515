package io.latchkey.listings.listing.rest;

import io.latchkey.listings.listing.ListingContent;
import io.latchkey.listings.offer.Text;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Place;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The exact place, as its host writes it. */
@Schema(name = "ExactLocation", description = "Degrees of WGS 84 and the address, which strangers never see.")
public record LocationBody(
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
        @Size(max = ListingContent.MAX_ADDRESS) @Schema(description = "Street and number", defaultValue = "")
                String address,
        @Size(max = ListingContent.MAX_CITY) @Schema(defaultValue = "") String city,
        @NotNull
                @Size(min = 2, max = 2)
                @Pattern(regexp = "^[A-Z]{2}$")
                @Schema(description = "ISO 3166-1", examples = "BE")
                String countryCode) {

    Place toPlace() {
        return new Place(new GeoPoint(latitude, longitude), tidy(address), tidy(city), countryCode);
    }

    static LocationBody of(Place place) {
        return new LocationBody(
                place.point().latitude(),
                place.point().longitude(),
                place.address(),
                place.city(),
                place.countryCode());
    }

    private static String tidy(String text) {
        return text == null ? "" : Text.tidy(text);
    }
}
