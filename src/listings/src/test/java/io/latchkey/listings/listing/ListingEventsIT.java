package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingEventsIT extends ListingsService {

    private final Person host = Person.someone();

    @Test
    void tellsEveryChangeWithAFullSnapshot() {
        String id = host.drafts(aHome().with("/unitCount", "2"));
        host.takes("publish", id).then().statusCode(200);
        host.patches(id, "{'title':'A new title'}").then().statusCode(200);
        host.patches(id, "{}").then().statusCode(200);
        host.takes("publish", id).then().statusCode(409);
        host.takes("pause", id).then().statusCode(200);
        host.takes("archive", id).then().statusCode(200);
        List<JsonNode> events = eventsOf(id, 5);
        assertEquals(
                List.of("created", "published", "changed", "paused", "archived"),
                events.stream()
                        .map(event -> event.path("type").asText().replace("io.latchkey.listing.", ""))
                        .toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5),
                events.stream().map(event -> event.at("/data/version").asInt()).toList());
        JsonNode changed = events.get(2).path("data");
        assertEquals(id, changed.path("listingId").asText());
        assertEquals(id, changed.path("calendarGroup").asText());
        assertEquals(host.id().toString(), changed.path("hostId").asText());
        assertEquals("PUBLISHED", changed.path("state").asText());
        assertEquals("HOME", changed.path("kind").asText());
        assertEquals("A new title", changed.path("title").asText());
        assertEquals("Europe/Brussels", changed.path("timeZone").asText());
        assertEquals(2, changed.path("unitIds").size());
    }

    @Test
    void speaksOfTermsAsTheApiDoesWithEveryDefault() {
        String id = host.drafts(
                aHome().with("/terms/openingHours", "[{'weekday':'MONDAY','opens':'09:00','closes':'24:00'}]"));
        JsonNode terms = eventsOf(id, 1).getFirst().at("/data/terms");
        JsonNode answered = Bodies.parse(host.reads(id).asString()).path("terms");
        assertEquals(answered, terms);
        assertEquals("15:00", terms.path("checkInTime").asText());
        assertEquals("P730D", terms.path("bookingWindow").asText());
        assertEquals("24:00", terms.at("/openingHours/0/closes").asText());
        assertEquals(365, terms.at("/stayRules/0/max").asInt());
    }

    @Test
    void tellsWhichUnitsAFollowingListingHasNow() {
        String home = host.drafts(aHome());
        String follower =
                host.drafts(aHome().without("/unitCount").with("/sharesUnits", "{'listingId':'%s'}".formatted(home)));
        host.patches(home, "{'unitCount':2}").then().statusCode(200);
        JsonNode changed = eventsOf(follower, 2).getLast();
        assertEquals("io.latchkey.listing.changed", changed.path("type").asText());
        assertEquals(home, changed.at("/data/calendarGroup").asText());
        assertEquals(eventsOf(home, 2).getLast().at("/data/unitIds"), changed.at("/data/unitIds"));
        assertEquals(2, changed.at("/data/unitIds").size());
    }

    @Test
    void tellsWhoActsForTheHost() {
        String id = host.drafts(aHome());
        String coHost = UUID.randomUUID().toString();
        host.asks()
                .header("If-Match", "\"1\"")
                .body("{\"rights\":[\"BOOKINGS\",\"CALENDAR\"]}")
                .put("/v1/listings/" + id + "/co-hosts/" + coHost)
                .then()
                .statusCode(200);
        host.asks()
                .header("If-Match", "\"2\"")
                .delete("/v1/listings/" + id + "/co-hosts/" + coHost)
                .then()
                .statusCode(204);
        List<JsonNode> events = eventsOf(id, 3);
        assertEquals(Bodies.parse("[]"), events.get(0).at("/data/coHosts"));
        assertEquals("io.latchkey.listing.changed", events.get(1).path("type").asText());
        assertEquals(
                Bodies.parse("[{'personId':'%s','rights':['CALENDAR','BOOKINGS']}]"
                        .formatted(coHost)
                        .replace('\'', '"')),
                events.get(1).at("/data/coHosts"));
        assertEquals(Bodies.parse("[]"), events.get(2).at("/data/coHosts"));
    }

    @Test
    void keepsTheExactPlaceOutOfTheFeed() {
        String id = host.publishes(aHome());
        String text = eventsOf(id, 2).toString();
        assertFalse(text.contains("51.2045371") || text.contains("Dageraadplaats"), text);
    }

    /** Numbers are given after the commit, so the last ones may take a moment. */
    private static List<JsonNode> eventsOf(String id, int count) {
        Person operator = Person.operator();
        List<JsonNode> found = new ArrayList<>();
        long after = 0;
        for (int polls = 0; found.size() < count && polls < 100; polls++) {
            JsonNode page = Bodies.parse(operator.asks()
                    .get("/v1/events/listings?limit=500&wait=5&after=" + after)
                    .asString());
            for (JsonNode event : page.path("items")) {
                if (event.path("subject").asText().equals(id)) {
                    found.add(event);
                }
            }
            after = page.path("nextAfter").asLong();
        }
        assertTrue(found.size() >= count, "only " + found.size() + " events of " + id);
        return found;
    }
}
