package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every endpoint as nobody, a stranger, the guest, the host and the operator. */
@QuarkusTest
class AccessIT extends ServiceIT {

    @ParameterizedTest(name = "{0} {1} as nobody, stranger, guest, host, operator: {2}")
    @CsvSource({
        "GET,  /v1/bookings/{booking},                    401 404 200 200 200",
        "GET,  /v1/bookings/{booking}/cancellation-quote, 401 404 200 200 200",
        "POST, /v1/bookings/{booking}/accept,             401 404 403 409 403",
        "POST, /v1/bookings/{booking}/decline,            401 404 403 409 403",
        "POST, /v1/bookings/{booking}/withdraw,           401 404 409 403 403",
        "POST, /v1/bookings/{booking}/check-in,           401 404 409 409 403",
        "POST, /v1/bookings/{booking}/check-out,          401 404 409 409 403",
        "POST, /v1/bookings/{booking}/report-no-show,     401 404 403 409 403",
        "GET,  /v1/quotes/{quote},                        401 404 200 404 404",
        "GET,  /v1/listings/{listing}/blocks,             401 404 404 200 404",
        "GET,  /v1/listings/{listing}/calendar,           200 200 200 200 200",
        "GET,  /v1/bookings,                              401 200 200 200 200",
        "GET,  /v1/events/bookings,                       401 403 403 403 200",
        "GET,  /v1/cancellation-policies,                 200 200 200 200 200",
        "GET,  /v1/me/coupons,                            401 200 200 200 200",
        "GET,  /v1/me/coupons/{coupon},                   401 404 404 200 404",
        "POST, /v1/me/coupons/{coupon}/end,               401 404 404 200 404",
        "GET,  /v1/charges,                               401 403 403 403 403",
        "GET,  /v1/operator/tax-rules,                    401 403 403 403 200",
        "GET,  /v1/operator/tax-rules/{rule},             401 403 403 403 404",
        "POST, /v1/operator/tax-rules/{rule}/end,         401 403 403 403 404",
    })
    void isAsDeclared(String method, String path, String expected) {
        UUID theGuest = someone();
        UUID theHost = someone();
        UUID home = publish(Listings.aHome(someone(), theHost));
        JsonPath booking = confirmed(theGuest, home, day(30), day(33));
        String url = path.replace("{booking}", booking.getString("id"))
                .replace("{quote}", booking.getString("quoteId"))
                .replace("{listing}", home.toString())
                .replace("{coupon}", coupon(theHost))
                .replace("{rule}", someone().toString());

        String answered = Stream.of(given(), as(someone()), as(theGuest), as(theHost), asOperator(someone()))
                .map(caller -> caller.contentType("application/json").request(method, url))
                .map(answer -> Integer.toString(answer.statusCode()))
                .collect(Collectors.joining(" "));

        assertEquals(expected, answered);
        assertEquals("CONFIRMED", state(theGuest, booking), "nothing has changed");
    }

    private static String coupon(UUID host) {
        return as(host).body(Map.of("code", "SUMMER26", "basisPoints", 1000))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void letsAnOperatorMakeCouponsForTheHostTheyActFor() {
        UUID host = someone();
        Map<String, Object> coupon = Map.of("code", "SUMMER26", "basisPoints", 1000);

        given().contentType("application/json")
                .body(coupon)
                .post("/v1/me/coupons")
                .then()
                .statusCode(401);
        as(someone())
                .header("Latchkey-Act-For", host)
                .body(coupon)
                .post("/v1/me/coupons")
                .then()
                .statusCode(403);
        String made = asOperator(someone())
                .header("Latchkey-Act-For", host)
                .body(coupon)
                .post("/v1/me/coupons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(host).get("/v1/me/coupons/" + made).then().statusCode(200);
    }

    @Test
    void letsOnlyOperatorsMakeTaxRules() {
        Map<String, Object> rule = Map.of("name", "Tax", "countryCode", "AQ", "basis", "PERCENT", "basisPoints", 500);

        given().contentType("application/json")
                .body(rule)
                .post("/v1/operator/tax-rules")
                .then()
                .statusCode(401);
        as(someone()).body(rule).post("/v1/operator/tax-rules").then().statusCode(403);
        asService().body(rule).post("/v1/operator/tax-rules").then().statusCode(403);
        asOperator(someone()).body(rule).post("/v1/operator/tax-rules").then().statusCode(201);
    }

    @Test
    void letsTheThreePartiesCancelAndNobodyElse() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        UUID guest = someone();
        JsonPath first = confirmed(guest, home, day(40), day(41));
        step(someone(), first, "cancel").then().statusCode(404);
        step(guest, first, "cancel").then().statusCode(200);
        step(host, confirmed(guest, home, day(40), day(41)), "cancel").then().statusCode(200);
        JsonPath third = confirmed(guest, home, day(40), day(41));
        asOperator(someone())
                .body(Map.of("reason", "The house burned down"))
                .post("/v1/bookings/" + third.getString("id") + "/cancel")
                .then()
                .statusCode(200);
    }

    @Test
    void keepsWritingToThoseWhoMay() {
        UUID host = someone();
        UUID home = publish(Listings.aHome(someone(), host));
        Map<String, Object> block = Map.of(
                "state", "CLOSED", "ranges", List.of(Map.of("from", day(1).toString(), "to", day(2).toString())));
        String url = "/v1/listings/" + home + "/blocks";

        given().contentType("application/json").body(block).post(url).then().statusCode(401);
        as(someone()).body(block).post(url).then().statusCode(404);
        asOperator(someone()).body(block).post(url).then().statusCode(404);
        as(someone())
                .header("Latchkey-Act-For", host)
                .body(block)
                .post(url)
                .then()
                .statusCode(403);
        asOperator(someone())
                .header("Latchkey-Act-For", host)
                .body(block)
                .post(url)
                .then()
                .statusCode(201);
        given().contentType("application/json")
                .body(Map.of())
                .post("/v1/quotes")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .body(Map.of())
                .post("/v1/bookings")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesTokensThatAreNotOurs() {
        UUID guest = someone();
        for (String token : List.of(
                TestTokens.of(guest).expired().sign(),
                TestTokens.of(guest).issuer("https://elsewhere.test").sign(),
                TestTokens.of(guest).audience("another-api").sign(),
                TestTokens.of(guest).unsigned(),
                TestTokens.of(guest).signWithStrangersKey(),
                TestTokens.of(guest).signWithPublicKeyAsSecret())) {
            given().auth().oauth2(token).get("/v1/bookings").then().statusCode(401);
        }
    }

    @Test
    void doesNotTellABrokenIdFromAForeignOne() {
        as(someone()).get("/v1/bookings/1-1-1-1-1").then().statusCode(404);
        as(someone()).get("/v1/bookings/" + someone()).then().statusCode(404);
    }
}
