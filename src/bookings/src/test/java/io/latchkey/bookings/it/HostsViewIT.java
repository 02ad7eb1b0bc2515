package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host sees of a listing that takes no bookings. */
@QuarkusTest
class HostsViewIT extends ServiceIT {

    private Response calendar(RequestSpecification who, UUID home) {
        return who.get("/v1/listings/" + home + "/calendar?from=" + day(10) + "&to=" + day(12));
    }

    private Response slots(RequestSpecification who, UUID desk) {
        return who.get("/v1/listings/" + desk + "/slots?from=" + day(10) + "&to=" + day(11) + "&length=PT24H&limit=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "PENDING_APPROVAL", "PAUSED", "ARCHIVED"})
    void showsTheDaysAsTheyWillBeWithTheStateTheListingIsIn(String state) {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host).state(state));
        as(host).body(Map.of(
                        "state",
                        "CLOSED",
                        "ranges",
                        List.of(Map.of("from", day(11).toString(), "to", day(12).toString()))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(201);

        for (RequestSpecification manager : List.of(
                as(host), asOperator(someone()), asOperator(someone()).header("Latchkey-Act-For", host.toString()))) {
            calendar(manager, home)
                    .then()
                    .statusCode(200)
                    .body("listingState", equalTo(state))
                    .body("items.mayArrive", contains(true, false))
                    .body("items[0].reasons", empty())
                    .body("items[1].reasons.rule", contains("CLOSED_BY_HOST"));
        }
        askQuote(someone(), home, "NIGHT", day(10), day(11)).then().statusCode(state.equals("PAUSED") ? 409 : 404);
    }

    @Test
    void isForNobodyElse() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host).state("DRAFT"));
        for (RequestSpecification other : List.of(given(), as(someone()), asService())) {
            calendar(other, home).then().statusCode(404);
        }
        publish(Listings.aHome(home, host).version(2).state("PAUSED"));
        for (RequestSpecification other : List.of(given(), as(someone()), asService())) {
            calendar(other, home)
                    .then()
                    .statusCode(200)
                    .body("listingState", equalTo("PAUSED"))
                    .body("items.mayArrive", contains(false, false));
        }
    }

    @Test
    void showsSlotsAsTheyWillBe() {
        UUID host = someone();
        UUID desk = publish(Listings.aDeskPool(someone(), host, 1)
                .state("DRAFT")
                .terms(terms -> ((ObjectNode) terms.get("stayRules").get(0)).put("max", 24)));
        slots(given(), desk).then().statusCode(404);
        slots(as(someone()), desk).then().statusCode(404);
        slots(as(host), desk).then().statusCode(200).body("items", hasSize(1));
        slots(asOperator(someone()), desk).then().statusCode(200).body("items", hasSize(1));
    }
}
