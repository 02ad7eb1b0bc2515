package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever an operator does to somebody else's booking leaves who did it and why. Claims keep it themselves. */
@QuarkusTest
class OperatorActionsIT extends ServiceIT {

    private static final Map<String, Object> WHY = Map.of("reason", "The house burned down");

    private JsonPath booking(UUID host) {
        return confirmed(someone(), publish(Listings.aHome(someone(), host)), day(40), day(43));
    }

    private static String path(JsonPath booking, String verb) {
        return "/v1/bookings/" + booking.getString("id") + "/" + verb;
    }

    private ValidatableResponse actions(JsonPath booking) {
        return asOperator(someone())
                .get("/v1/operator/booking-actions?bookingId=" + booking.getString("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void aCancellationByAnOperatorHasANameAndAReason() {
        JsonPath booking = booking(someone());
        UUID olga = someone();
        for (Map<String, Object> nothing : java.util.List.<Map<String, Object>>of(Map.of(), Map.of("reason", "  "))) {
            asOperator(olga)
                    .body(nothing)
                    .post(path(booking, "cancel"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/reason"));
        }
        asOperator(olga).post(path(booking, "cancel")).then().statusCode(400);
        actions(booking).body("items", hasSize(0));
        asOperator(olga)
                .body(WHY)
                .post(path(booking, "cancel"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        actions(booking)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("CANCEL"))
                .body("items[0].subjectId", equalTo(booking.getString("id")))
                .body("items[0].operatorId", equalTo(olga.toString()))
                .body("items[0].operatorName", not(equalTo("")))
                .body("items[0].reason", equalTo("The house burned down"));
    }

    @Test
    void whoActsForAHostSaysWhyAsWell() {
        UUID host = someone();
        JsonPath booking = booking(host);
        UUID olga = someone();
        RequestSpecification forTheHost = asOperator(olga).header("Latchkey-Act-For", host);
        forTheHost.body(Map.of()).post(path(booking, "cancel")).then().statusCode(400);
        asOperator(olga)
                .header("Latchkey-Act-For", host)
                .body(WHY)
                .post(path(booking, "cancel"))
                .then()
                .statusCode(200);
        actions(booking).body("items[0].operatorId", equalTo(olga.toString()));
    }

    @Test
    void aRefundByAnOperatorHasANameAndAReason() {
        JsonPath booking = booking(someone());
        asOperator(someone())
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("amount", Map.of("amountMinor", 100, "currency", "EUR"), "reason", "Cold water"))
                .post(path(booking, "refunds"))
                .then()
                .statusCode(200);
        actions(booking).body("items[0].kind", equalTo("REFUND")).body("items[0].reason", equalTo("Cold water"));
    }

    @Test
    void whatGuestAndHostDoIsNoOperatorsDeed() {
        UUID host = someone();
        JsonPath booking = booking(host);
        as(host).body(Map.of()).post(path(booking, "cancel")).then().statusCode(200);
        actions(booking).body("items", hasSize(0));
        UUID guest = someone();
        as(guest).get("/v1/operator/booking-actions").then().statusCode(403);
    }
}
