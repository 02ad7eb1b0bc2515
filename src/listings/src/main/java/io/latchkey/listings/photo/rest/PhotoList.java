package io.latchkey.listings.photo.rest;

import io.latchkey.listings.listing.ListingPhoto;
import io.latchkey.listings.listing.rest.PhotoResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All photos of a listing. */
@Schema(
        name = "PhotoList",
        requiredProperties = "items",
        description = "All photos of a listing in their order; the first one is the cover.")
public record PhotoList(@Size(max = 30) List<PhotoResponse> items) {

    static PhotoList of(List<ListingPhoto> photos) {
        return new PhotoList(photos.stream().map(PhotoResponse::of).toList());
    }
}
