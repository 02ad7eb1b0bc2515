package io.latchkey.e2e.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A service's event feed, as an integrator reads it. */
public record Feed(Api operator, String service) {

    /** Everything so far; fails when a number is missing or out of order. */
    public List<JsonNode> all() {
        List<JsonNode> events = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonNode page = operator.get("/v1/events/" + service + "?limit=100&after=" + after)
                    .expect(200)
                    .json();
            if (page.get("items").isEmpty()) {
                return events;
            }
            for (JsonNode event : page.get("items")) {
                assertEquals(++after, event.get("sequence").asLong(), "the feed has no gaps");
                events.add(event);
            }
        }
    }

    /** The last words of the types of all events whose data name this id, in order: {@code booking.confirmed}. */
    public List<String> about(JsonNode id) {
        return all().stream()
                .filter(event -> event.get("data").toString().contains(id.asText())
                        || event.path("subject").asText().equals(id.asText()))
                .map(event -> event.get("type").asText().replace("io.latchkey.", ""))
                .toList();
    }
}
