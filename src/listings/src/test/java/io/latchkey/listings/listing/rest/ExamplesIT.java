package io.latchkey.listings.listing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExamplesIT extends ListingsService {

    private static final List<String> NEW_EACH_TIME =
            List.of("id", "hostId", "calendarGroup", "unitIds", "createdAt", "updatedAt");

    private final Person host = Person.someone();

    @Test
    void showsWhatIsReallySentAndAnswered() {
        String answer = host.asks()
                .body(Examples.NEW_HOME)
                .post("/v1/listings")
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(lasting(Examples.HOME), lasting(answer));
        host.patches(Bodies.parse(answer).path("id").asText(), Examples.PATCH)
                .then()
                .statusCode(200);
    }

    private static JsonNode lasting(String listing) {
        return ((ObjectNode) Bodies.parse(listing)).without(NEW_EACH_TIME);
    }
}
