package io.latchkey.platform.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the feed.
 *
 * @param nextAfter what to ask for next
 */
public record FeedPage(List<Item> items, long nextAfter) {

    public FeedPage {
        items = List.copyOf(items);
    }

    /**
     * A CloudEvent in JSON.
     *
     * @param sequence its place: 1, 2, 3 … without gaps
     */
    @Schema(name = "Event")
    public record Item(
            String specversion,
            UUID id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            long sequence,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "Depends on the type") String data) {}
}
