package io.latchkey.platform.idempotency;

import static io.restassured.RestAssured.given;

import io.latchkey.devkit.testing.ServiceTestResource;
import io.latchkey.devkit.testing.TestTokens;
import io.latchkey.platform.store.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;

/** Somebody who posts notes under a key; a note that is there twice was posted twice. */
@QuarkusTest
@QuarkusTestResource(value = ServiceTestResource.class, initArgs = @ResourceArg(name = "service", value = "platform"))
abstract class NotesIT {

    @Inject
    Database database;

    final UUID person = UUID.randomUUID();
    final String caller = TestTokens.person(person);
    final String key = UUID.randomUUID().toString();

    static Response post(String token, String idempotencyKey, String text) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(body(text))
                .post("/v1/notes");
    }

    static String body(String text) {
        return "{\"text\":\"" + text + "\",\"price\":{\"amountMinor\":9000,\"currency\":\"EUR\"}}";
    }

    int notes(String text) {
        return database.list(row -> 1, "select 1 from note where text = ?", text)
                .size();
    }

    static String aText() {
        return "note " + UUID.randomUUID();
    }
}
