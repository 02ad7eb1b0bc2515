package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What hosts make, and what guests get for it. */
@QuarkusTest
class CouponIT extends CouponWorld {

    @Test
    void takesAPercentageOffThePriceOfTheTime() {
        made(Map.of());

        ask(guest, 10, 12, "summer26")
                .then()
                .statusCode(201)
                .body("couponCode", equalTo("Summer26"))
                .body("lines.code", contains("STAY", "COUPON", "GUEST_FEE", "TAX"))
                .body("lines.amount.amountMinor", contains(20_000, -2_000, 1_800, 1_080))
                .body("total.amountMinor", equalTo(20_880));
    }

    @Test
    void takesAnAmountOffThePriceOfTheTime() {
        make(Map.of("code", "FIFTY", "amount", Map.of("amountMinor", 5_000, "currency", "EUR")))
                .then()
                .statusCode(201);

        ask(guest, 10, 12, "FIFTY").then().statusCode(201).body("lines.amount.amountMinor", hasItem(-5_000));
    }

    @Test
    void answersWhatTheHostMadeAndListsItNewestFirst() {
        String first = made(Map.of("minLength", 2, "listingIds", List.of(home)));
        String second = made(Map.of("code", "WINTER"));

        as(host).get("/v1/me/coupons/" + first)
                .then()
                .statusCode(200)
                .body("code", equalTo("Summer26"))
                .body("minLength", equalTo(2))
                .body("listingIds", contains(home.toString()))
                .body("uses", equalTo(0))
                .body("endedAt", nullValue());
        String cursor = as(host).get("/v1/me/coupons?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .extract()
                .path("nextCursor");
        as(host).queryParam("cursor", cursor)
                .get("/v1/me/coupons?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("nextCursor", nullValue());
    }

    @Test
    void refusesACodeTheHostHasAndAllowsItToAnother() {
        made(Map.of());

        make(Map.of("code", "SUMMER26", "basisPoints", 500))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/coupon-code-taken"))
                .body("errors.pointer", contains("/code"));
        as(someone())
                .body(Map.of("code", "SUMMER26", "basisPoints", 500))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'code':'A'}                                                                   | /code",
                "{'code':'NO SPACE'}                                                            | /code",
                "{'basisPoints':null}                                                           | /basisPoints",
                "{'basisPoints':0}                                                              | /basisPoints",
                "{'basisPoints':10001}                                                          | /basisPoints",
                "{'amount':{'amountMinor':100,'currency':'EUR'}}                                | /basisPoints",
                "{'basisPoints':null,'amount':{'amountMinor':0,'currency':'EUR'}}               | /amount/amountMinor",
                "{'minTotal':{'amountMinor':-1,'currency':'EUR'}}                               | /minTotal/amountMinor",
                "{'validFrom':'2030-01-02T00:00:00Z','validTo':'2030-01-02T00:00:00Z'}          | /validTo",
                "{'stayFrom':'2030-01-02','stayTo':'2030-01-01'}                                | /stayTo",
                "{'validTo':'2020-01-01T00:00:00Z'}                                             | /validTo",
                "{'maxUses':0}                                                                  | /maxUses",
                "{'maxUses':1,'maxUsesPerGuest':2}                                              | /maxUsesPerGuest",
                "{'minLength':0}                                                                | /minLength",
                "{'listingIds':['01890a5d-ac96-774b-bcce-b302099a8057']}                        | /listingIds/0",
                "{'percent':10}                                                                 | /percent",
            })
    void refusesWhatIsNotValidAndPointsAtIt(String change, String pointer) throws JsonProcessingException {
        Map<String, Object> coupon = new HashMap<>(Map.of("code", "SUMMER26", "basisPoints", 1000));
        JSON.readTree(change.replace('\'', '"'))
                .properties()
                .forEach(field -> coupon.put(field.getKey(), field.getValue()));

        make(coupon).then().statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void refusesListingsOfOthers() {
        UUID another = publish(Listings.aHome(someone(), someone()));

        make(Map.of("code", "SUMMER26", "basisPoints", 1000, "listingIds", List.of(home, another)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/listingIds/1"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'validFrom':'2999-01-01T00:00:00Z'}                             | NOT_YET_VALID",
                "{'stayTo':'2020-01-01'}                                          | OTHER_DATES",
                "{'minLength':3}                                                  | STAY_TOO_SHORT",
                "{'minTotal':{'amountMinor':23201,'currency':'EUR'}}              | TOTAL_TOO_LOW",
                "{'minTotal':{'amountMinor':1,'currency':'USD'}}                  | OTHER_CURRENCY",
            })
    void saysWhichOfItsTermsSaysNo(String terms, String reason) throws JsonProcessingException {
        Map<String, Object> more = new HashMap<>();
        JSON.readTree(terms.replace('\'', '"'))
                .properties()
                .forEach(field -> more.put(field.getKey(), field.getValue()));
        made(more);

        ask(guest, 10, 12, "SUMMER26")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/coupon-not-valid"))
                .body("reason", equalTo(reason));
    }

    @Test
    void expires() {
        made(Map.of("validTo", clock.instant().plusSeconds(60).toString()));

        pass(Duration.ofSeconds(60));

        ask(guest, 10, 12, "SUMMER26").then().statusCode(409).body("reason", equalTo("EXPIRED"));
    }

    @Test
    void isForTheListingsItNamesAndItsOwnHostOnly() {
        UUID other = publish(Listings.aHome(someone(), host));
        made(Map.of("listingIds", List.of(other)));

        ask(guest, 10, 12, "SUMMER26").then().statusCode(409).body("reason", equalTo("OTHER_LISTING"));
        ask(guest, 10, 12, "WINTER26").then().statusCode(409).body("reason", equalTo("UNKNOWN"));
    }
}
