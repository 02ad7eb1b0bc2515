package io.latchkey.listings.listing;

import io.latchkey.kernel.id.PhotoId;

/**
 * A photo as a listing shows it.
 *
 * @param caption empty for none
 * @param width of its largest size, in pixels, as is the height
 */
public record ListingPhoto(PhotoId id, String caption, int width, int height) {}
