package io.latchkey.devkit.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode merged = merge();

    @Test
    void holdsEachServedOperationOnce() {
        assertTrue(merged.at("/paths/~1v1~1listings/get").isObject());
        assertTrue(merged.at("/paths/~1v1~1quotes/post").isObject());
        assertFalse(merged.path("paths").has("/v1/calendar-copies"), "internal");
        assertEquals(
                "advanceClock",
                merged.at("/paths/~1v1~1sandbox~1clock/post/operationId").asText(),
                "our own");
    }

    @Test
    void keepsEqualComponentsOnceAndRenamesOthers() {
        assertTrue(merged.at("/components/schemas/Money").isObject());
        assertFalse(merged.at("/components/schemas").has("BookingsMoney"));
        assertEquals(
                "integer", merged.at("/components/schemas/BookingsState/type").asText());
        assertEquals("string", merged.at("/components/schemas/State/type").asText());
        assertEquals(
                "#/components/schemas/BookingsState",
                merged.at("/paths/~1v1~1quotes/post/responses/200/$ref").asText());
    }

    @Test
    void asksForTheRealmsSignIn() {
        assertEquals(
                "http://id/realms/latchkey/protocol/openid-connect/auth",
                merged.at("/components/securitySchemes/signIn/flows/authorizationCode/authorizationUrl")
                        .asText());
        assertTrue(merged.at("/paths/~1v1~1quotes/post/security/0").has("signIn"));
        assertTrue(merged.at("/paths/~1v1~1listings/get/security").isMissingNode(), "public");
    }

    @Test
    void tagsEveryOperationAndRepeatsNoOperationId() {
        assertEquals("Bookings", merged.at("/paths/~1v1~1quotes/post/tags/0").asText());
        assertEquals(
                "bookings_create",
                merged.at("/paths/~1v1~1quotes/post/operationId").asText());
    }

    private static JsonNode merge() {
        return new OpenApiMerge("http://id/realms/latchkey")
                .add(
                        Service.LISTINGS,
                        parse(
                                """
                        {"paths":{
                           "/v1/listings":{"get":{"operationId":"create","tags":["Listings"]}},
                           "/v1/sandbox/clock":{"get":{}}},
                         "components":{"schemas":{"Money":{"type":"object"},"State":{"type":"string"}}}}"""))
                .add(
                        Service.BOOKINGS,
                        parse(
                                """
                        {"paths":{
                           "/v1/quotes":{"post":{"operationId":"create","security":[{"bearer":[]}],
                             "responses":{"200":{"$ref":"#/components/schemas/State"}}}},
                           "/v1/calendar-copies":{"post":{}}},
                         "components":{"schemas":{"Money":{"type":"object"},"State":{"type":"integer"}},
                           "securitySchemes":{"bearer":{"type":"http"}}}}"""))
                .result();
    }

    private static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
