package io.latchkey.platform.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A fact of another service as its feed tells it.
 *
 * @param sequence its place in the source's feed: 1, 2, 3 … without gaps
 * @param type for example {@code io.latchkey.listing.published}
 * @param subject the id of what it is about
 */
public record FeedEvent(UUID id, long sequence, String type, String subject, Instant time, JsonNode data) {

    public FeedEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(data, "data");
    }
}
