package io.latchkey.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A form is another text each time it is sent; what it says is not. */
@QuarkusTest
class FormsIT extends NotesIT {

    private static final byte[] FILE = {1, 2, 3};

    private Response send(String name, byte[] file, String words) {
        RequestSpecification request =
                given().auth().oauth2(caller).header("Idempotency-Key", key).multiPart("file", name, file);
        return (words == null ? request : request.multiPart("words", words)).post("/v1/forms");
    }

    @Test
    void replaysTheAnswerToTheSameForm() {
        Response first = send("a", FILE, "hello");
        first.then().statusCode(200).header("Idempotency-Replayed", nullValue());
        send("a", FILE, "hello")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void refusesAKeyForAnotherForm() {
        send("a", FILE, "hello").then().statusCode(200);
        send("a", new byte[] {1, 2, 4}, "hello").then().statusCode(422);
        send("b", FILE, "hello").then().statusCode(422);
        send("a", FILE, "hell").then().statusCode(422);
        send("a", FILE, null).then().statusCode(422);
        given().auth()
                .oauth2(caller)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart("file", "a", FILE)
                .post("/v1/forms")
                .then()
                .statusCode(200);
    }
}
