package io.latchkey.bookings.review;

import io.latchkey.platform.rest.PageRequest;
import java.time.Instant;
import java.util.UUID;

/** Where a page of a list begins that has the last review shown first; of two shown at once the younger one first. */
record ShownBefore(Instant at, UUID id) {

    /** After any time that this will run. */
    private static final ShownBefore ANYTHING =
            new ShownBefore(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static ShownBefore of(PageRequest request) {
        return request.position()
                .map(key -> new ShownBefore(Instant.parse(key.getFirst()), UUID.fromString(key.getLast())))
                .orElse(ANYTHING);
    }
}
