package io.latchkey.listings.photo;

import java.util.Map;

/**
 * A photo as it is kept: pixels in JPEG and nothing else.
 *
 * @param width of the largest, in pixels, as is the height
 */
public record Renditions(int width, int height, Map<PhotoSize, byte[]> jpegs) {}
