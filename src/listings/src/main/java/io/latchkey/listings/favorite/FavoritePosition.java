package io.latchkey.listings.favorite;

import io.latchkey.kernel.id.ListingId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The last favorite already seen. */
public record FavoritePosition(Instant since, ListingId listingId) {

    /** @throws IllegalArgumentException if the parts are no position */
    public static FavoritePosition of(List<String> parts) {
        if (parts.size() != 2) {
            throw new IllegalArgumentException("a position has two parts");
        }
        try {
            return new FavoritePosition(Instant.parse(parts.getFirst()), ListingId.of(parts.getLast()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a position begins with a time", e);
        }
    }
}
