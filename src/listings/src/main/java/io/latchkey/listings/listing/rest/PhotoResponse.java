package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.PhotoId;
import io.latchkey.listings.listing.ListingPhoto;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A photo, and where its pictures are. */
@Schema(
        name = "Photo",
        requiredProperties = {"id", "caption", "width", "height", "urls"},
        description = "A photo of a listing. Its picture never changes.",
        examples = Examples.PHOTO)
public record PhotoResponse(
        PhotoId id,
        @Schema(description = "Empty for none", maxLength = 300) String caption,
        @Schema(description = "Of the large picture, in pixels", minimum = "1", maximum = "1920") int width,
        @Schema(description = "Of the large picture, in pixels", minimum = "1", maximum = "1920") int height,
        Urls urls) {

    /** The pictures, by size. */
    @Schema(
            name = "PhotoUrls",
            requiredProperties = {"small", "medium", "large"},
            description = "Paths at the address of this API. The long side has at most 320, 960 and 1920 pixels.")
    public record Urls(
            @Schema(maxLength = 100) String small,
            @Schema(maxLength = 100) String medium,
            @Schema(maxLength = 100) String large) {

        /** Paths of the resource that hands the pictures out. */
        public static Urls of(PhotoId photo) {
            String path = "/v1/photos/" + photo;
            return new Urls(path + "/small", path + "/medium", path + "/large");
        }
    }

    public static PhotoResponse of(ListingPhoto photo) {
        return new PhotoResponse(photo.id(), photo.caption(), photo.width(), photo.height(), Urls.of(photo.id()));
    }
}
