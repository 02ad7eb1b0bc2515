package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A home, its host, a guest, and what they do with changes of bookings. */
abstract class ChangesIT extends ServiceIT {

    UUID guest;
    UUID host;
    UUID home;

    @BeforeEach
    void somebodyHasAHome() {
        guest = someone();
        host = someone();
        home = publish(Listings.aHome(someone(), host));
    }

    Response propose(UUID person, JsonPath booking, LocalDate from, LocalDate to) {
        return propose(person, booking, Map.of("from", from.toString(), "to", to.toString()));
    }

    Response propose(UUID person, JsonPath booking, Map<String, ?> wish) {
        return as(person)
                .header("Idempotency-Key", ids.next().toString())
                .body(wish)
                .post("/v1/bookings/" + booking.getString("id") + "/changes");
    }

    JsonPath proposed(UUID person, JsonPath booking, LocalDate from, LocalDate to) {
        return propose(person, booking, from, to)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static Response accept(UUID person, JsonPath change) {
        return end(person, change, "accept");
    }

    static Response end(UUID person, JsonPath change, String step) {
        return as(person).post("/v1/changes/" + change.getString("id") + "/" + step);
    }

    JsonPath accepted(UUID person, JsonPath change) {
        return accept(person, change).then().statusCode(200).extract().jsonPath();
    }

    JsonPath paid(JsonPath change) {
        payment("authorized", change);
        payment("captured", change);
        assertEquals("APPLIED", read(change).getString("state"));
        return change;
    }

    JsonPath read(JsonPath change) {
        return as(guest)
                .get("/v1/changes/" + change.getString("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
