package io.latchkey.listings.testing;

import static io.restassured.RestAssured.given;

import io.latchkey.devkit.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Somebody who talks to the service: a person, an operator, another service, or nobody. */
public record Person(UUID id, String token) {

    public static final Person NOBODY = new Person(null, null);

    /** A person nobody else in the tests knows. */
    public static Person someone() {
        UUID id = UUID.randomUUID();
        return new Person(id, TestTokens.person(id));
    }

    public static Person operator() {
        UUID id = UUID.randomUUID();
        return new Person(id, TestTokens.operator(id));
    }

    public static Person service() {
        return new Person(null, TestTokens.service("bookings"));
    }

    public RequestSpecification asks() {
        RequestSpecification request = given().contentType(ContentType.JSON);
        return token == null ? request : request.auth().oauth2(token);
    }

    public RequestSpecification asksFor(Person host) {
        return asks().header("Latchkey-Act-For", host.id().toString());
    }

    /** Writes a draft and tells its id. */
    public String drafts(Bodies body) {
        return asks().body(body.toString())
                .post("/v1/listings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Writes a listing, publishes it and tells its id. */
    public String publishes(Bodies body) {
        String id = drafts(body);
        takes("publish", id).then().statusCode(200);
        return id;
    }

    public Response takes(String step, String id) {
        return asks().post("/v1/listings/" + id + "/" + step);
    }

    public Response reads(String id) {
        return asks().get("/v1/listings/" + id);
    }

    /** Sends a merge-patch for the version that is current. */
    public Response patches(String id, String patch) {
        String tag = reads(id).header("ETag");
        return asks().header("If-Match", tag).body(patch.replace('\'', '"')).patch("/v1/listings/" + id);
    }
}
