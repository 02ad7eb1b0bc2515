package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what with a claim, and what is no claim. */
@QuarkusTest
class ClaimAccessIT extends ClaimWorld {

    @Test
    void everybodyIsToldWhatIsTheirs() {
        guest = someone();
        JsonPath early = confirmed(guest, publish(Listings.aHome(someone(), host)), day(20), day(22));
        claim(guest, early, wish("PROBLEM", null)).then().statusCode(409).body("type", endsWith("/illegal-transition"));
        JsonPath booking = aStayThatHasBegun();
        UUID stranger = someone();
        claim(stranger, booking, wish("PROBLEM", null)).then().statusCode(404);
        claim(host, booking, wish("PROBLEM", null)).then().statusCode(403);
        claim(guest, booking, wish("DAMAGE", 100L)).then().statusCode(403);
        as(guest)
                .body(wish("PROBLEM", null))
                .post("/v1/bookings/" + booking.getString("id") + "/claims")
                .then()
                .statusCode(400);
        JsonPath claim = aProblem(booking, 100L);
        String path = "/v1/claims/" + claim.getString("id");
        given().get(path).then().statusCode(401);
        as(stranger).get(path).then().statusCode(404);
        asOperator(operator).get(path).then().statusCode(200);
        as(host).get("/v1/operator/claims").then().statusCode(403);
        as(stranger)
                .get("/v1/bookings/" + booking.getString("id") + "/claims")
                .then()
                .statusCode(404);
        as(host).get("/v1/bookings/" + booking.getString("id") + "/claims")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(claim.getString("id")));
        stepsAreTheirs(claim, stranger);
    }

    private void stepsAreTheirs(JsonPath claim, UUID stranger) {
        Map<String, Object> steps = Map.of(
                "answer", Map.of("text", "No"),
                "contest", Map.of("text", "No"),
                "accept", Map.of("amount", euros(100)),
                "lower", Map.of("amount", euros(50)),
                "withdraw", "",
                "escalate", "");
        steps.forEach((step, body) -> {
            say(null, claim, step, body).then().statusCode(401);
            say(stranger, claim, step, body).then().statusCode(404);
        });
        say(guest, claim, "answer", steps.get("answer")).then().statusCode(403);
        say(guest, claim, "contest", steps.get("contest")).then().statusCode(403);
        say(host, claim, "lower", steps.get("lower")).then().statusCode(403);
        say(host, claim, "withdraw", "").then().statusCode(403);
        say(host, claim, "escalate", "").then().statusCode(403);
        keyed(as(guest))
                .body(Map.of("award", euros(1), "reason", "Mine"))
                .post("/v1/operator/claims/" + claim.getString("id") + "/decide")
                .then()
                .statusCode(403);
        assertEquals("OPEN", claimState(guest, claim));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"PROBLEM\"}",
                "{\"kind\":\"PROBLEM\",\"text\":\" \"}",
                "{\"kind\":\"PROBLEM\",\"text\":\"a\\u0000b\"}",
                "{\"kind\":\"NOISE\",\"text\":\"x\"}",
                "{\"kind\":\"PROBLEM\",\"text\":\"x\",\"asked\":{\"amountMinor\":0,\"currency\":\"EUR\"}}",
                "{\"kind\":\"PROBLEM\",\"text\":\"x\",\"asked\":{\"amountMinor\":-1,\"currency\":\"EUR\"}}",
                "{\"kind\":\"PROBLEM\",\"text\":\"x\",\"asked\":{\"amountMinor\":1.5,\"currency\":\"EUR\"}}",
                "{\"kind\":\"PROBLEM\",\"text\":\"x\",\"asked\":{\"amountMinor\":1,\"currency\":\"USD\"}}",
                "{\"kind\":\"PROBLEM\",\"text\":\"x\",\"state\":\"DECIDED\"}"
            })
    void badInputIsRefusedAndChangesNothing(String body) {
        JsonPath booking = aStayThatHasBegun();

        keyed(as(guest))
                .body(body)
                .post("/v1/bookings/" + booking.getString("id") + "/claims")
                .then()
                .statusCode(400);

        assertNull(payments.frozen(paymentOf(booking)));
        assertEquals("HELD", read(guest, booking).getString("escrow.state"));
        as(guest)
                .get("/v1/bookings/" + booking.getString("id") + "/claims")
                .then()
                .body("items", hasSize(0));
    }
}
