package io.latchkey.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyIT extends NotesIT {

    @Inject
    IdempotencyCleanUp cleanUp;

    @Test
    @DisplayName("F08 a replay is byte-equal and says that it is one")
    void replaysTheStoredAnswer() {
        String text = aText();
        Response first = post(caller, key, text);
        Response again = post(caller, key, text);
        first.then().statusCode(201).header("Idempotency-Replayed", nullValue()).header("ETag", "\"1\"");
        again.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", "\"1\"");
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(1, notes(text));
    }

    @Test
    @DisplayName("F07 the same key with another body is refused")
    void refusesAKeyForAnotherBody() {
        String text = aText();
        post(caller, key, text).then().statusCode(201);
        String other = aText();
        post(caller, key, other).then().statusCode(422).body("type", equalTo(problem("idempotency-key-reused")));
        assertEquals(0, notes(other));
    }

    @Test
    @DisplayName("F07 another caller's equal key is another key")
    void keepsKeysOfCallersApart() {
        String stranger = TestTokens.person(UUID.randomUUID());
        Response mine = post(caller, key, aText());
        Response theirs = post(stranger, key, aText());
        mine.then().statusCode(201);
        theirs.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertTrue(!mine.path("id").equals(theirs.path("id")));
    }

    @Test
    @DisplayName("F07 the same key on another route is another key, on another thing of the same route it is not")
    void keepsKeysOfRoutesApart() {
        String one = post(caller, key, aText()).path("id");
        String two = post(caller, UUID.randomUUID().toString(), aText()).path("id");
        given().auth()
                .oauth2(caller)
                .header("Idempotency-Key", key)
                .post("/v1/notes/" + one + "/copies")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(caller)
                .header("Idempotency-Key", key)
                .post("/v1/notes/" + two + "/copies")
                .then()
                .statusCode(422);
    }

    @Test
    void keepsADeclineAndUndoesItsEffect() {
        String text = "unlucky " + aText();
        Response first = post(caller, key, text);
        Response again = post(caller, key, text);
        first.then().statusCode(422).contentType("application/problem+json").body("traceId", notNullValue());
        again.then().statusCode(422).contentType("application/problem+json").header("Idempotency-Replayed", "true");
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(0, notes(text));
    }

    @Test
    void keepsADeclineOfTheDatabase() {
        String text = aText();
        post(caller, UUID.randomUUID().toString(), text).then().statusCode(201);
        post(caller, key, text).then().statusCode(409).body("type", equalTo(problem("note-exists")));
        post(caller, key, text).then().statusCode(409).header("Idempotency-Replayed", "true");
    }

    @Test
    void keepsNothingOfWhatFailedBeforeItRan() {
        String text = aText();
        post(caller, key, "").then().statusCode(400);
        given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("/v1/notes")
                .then()
                .statusCode(401);
        post(caller, key, text).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void asksForAKeyWhereItMust() {
        given().auth()
                .oauth2(caller)
                .contentType("application/json")
                .body(body(aText()))
                .post("/v1/notes")
                .then()
                .statusCode(400)
                .body("type", equalTo(problem("idempotency-key-missing")));
    }

    @Test
    void doesWithoutAKeyWhereItMay() {
        String note = post(caller, key, aText()).path("id");
        given().auth()
                .oauth2(caller)
                .post("/v1/notes/" + note + "/copies")
                .then()
                .statusCode(201);
    }

    @Test
    void takesTheDraftStandardsQuotesAndNoOtherFormat() {
        String text = aText();
        post(caller, key, text).then().statusCode(201);
        post(caller, "\"" + key + "\"", text).then().statusCode(201).header("Idempotency-Replayed", "true");
        for (String bad : List.of("short", "a".repeat(65), "has space in it", "' or 1=1 --", "naïve-key-1")) {
            post(caller, bad, text).then().statusCode(400);
        }
    }

    @Test
    void forgetsKeysAfterThirtyDays() {
        post(caller, key, aText()).then().statusCode(201);
        database.update("update idempotency set created_at = created_at - interval '31 days' where key = ?", key);
        assertTrue(cleanUp.run() >= 1);
        assertEquals(
                0,
                database.list(row -> 1, "select 1 from idempotency where key = ?", key)
                        .size());
        post(caller, key, aText()).then().statusCode(201);
    }

    private static String problem(String slug) {
        return "https://latchkey.dev/problems/" + slug;
    }
}
