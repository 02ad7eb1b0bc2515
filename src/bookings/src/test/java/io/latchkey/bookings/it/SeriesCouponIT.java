package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A coupon is used once for each stay of a series; a stay without it would not cost what was asked for. */
@QuarkusTest
class SeriesCouponIT extends CouponWorld {

    @Inject
    UnitsInUse units;

    /** Two nights a week from a week on; 200.00 EUR each, 180.00 EUR with the coupon, and 6 % tax, 10 % fee. */
    private Response askWeekly(int count, String onConflict, String code) {
        return ask(Map.of("count", count, "onConflict", onConflict, "couponCode", code));
    }

    private Response ask(Map<String, Object> more) {
        Map<String, Object> wish = new HashMap<>(Map.of("listingId", home, "per", "NIGHT", "guests", 1));
        wish.putAll(Map.of("from", day(7).toString(), "to", day(9).toString(), "every", "P7D"));
        wish.putAll(more);
        return as(guest).body(wish).post("/v1/series-quotes");
    }

    private Response askWeekly(int count, String onConflict) {
        return askWeekly(count, onConflict, "SUMMER26");
    }

    private String quotedWeekly(int count, String onConflict) {
        return askWeekly(count, onConflict)
                .then()
                .statusCode(201)
                .body("occurrences.available", everyItem(equalTo(true)))
                .body("occurrences.total.amountMinor", everyItem(equalTo(20_880)))
                .extract()
                .path("id");
    }

    private Response bookSeries(String quote) {
        return as(guest)
                .header("Idempotency-Key", someone().toString())
                .body(Map.of("seriesQuoteId", quote))
                .post("/v1/series");
    }

    @Test
    void quotesOnlyStaysForWhichUsesAreLeft() {
        made(Map.of("maxUses", 2));

        JsonPath quote = askWeekly(4, "SKIP")
                .then()
                .statusCode(201)
                .body("occurrences.available", contains(true, true, false, false))
                .body("occurrences[2].reasons.rule", contains("COUPON_NOT_VALID"))
                .body("occurrences[2].reasons.value", contains("USED_UP"))
                .body("total.amountMinor", equalTo(2 * 20_880))
                .extract()
                .jsonPath();
        askWeekly(4, "ALL")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/series-not-available"))
                .body("occurrences.number", contains(3, 4))
                .body("occurrences.reasons.rule.flatten()", everyItem(equalTo("COUPON_NOT_VALID")));

        bookSeries(quote.getString("id"))
                .then()
                .statusCode(201)
                .body("occurrences.status", contains("BOOKED", "BOOKED", "SKIPPED", "SKIPPED"));
        book(someone(), home, day(21), day(23));
    }

    @Test
    void usesNoneForAStayThatIsSkippedForAnotherReason() {
        String coupon = made(Map.of("maxUses", 4));
        String quote = quotedWeekly(4, "SKIP");
        booked(someone(), 40, 42);
        book(someone(), home, day(14), day(15));

        JsonPath series = bookSeries(quote)
                .then()
                .statusCode(201)
                .body("occurrences.status", contains("BOOKED", "SKIPPED", "BOOKED", "BOOKED"))
                .body("occurrences[1].reasons.rule", contains("OCCUPIED"))
                .extract()
                .jsonPath();
        assertEquals(4, uses(coupon));
        assertEquals(
                3,
                series.getList("occurrences.findAll { it.bookingId != null }").size());
    }

    @Test
    void freesTheUnitsOfStaysThatCouldNotUseIt() {
        String coupon = made(Map.of("maxUses", 3));
        String quote = quotedWeekly(3, "SKIP");
        booked(someone(), 40, 42);

        JsonPath series = bookSeries(quote)
                .then()
                .statusCode(201)
                .body("occurrences.status", contains("BOOKED", "BOOKED", "SKIPPED"))
                .body("occurrences[2].reasons.rule", contains("COUPON_NOT_VALID"))
                .body("occurrences[2].reasons.value", contains("USED_UP"))
                .extract()
                .jsonPath();

        assertEquals(3, uses(coupon));
        assertEquals(3, units.rows("booking", home));
        assertEquals(3, units.rows("occupancy", home));
        as(guest)
                .get("/v1/bookings?limit=100")
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                series.getString("occurrences[0].bookingId"),
                                series.getString("occurrences[1].bookingId")))
                .body("items.total.amountMinor", everyItem(equalTo(20_880)));
        book(someone(), home, day(21), day(23));
        units.areConsistent(home);
    }

    @Test
    void booksNoneOfASeriesThatIsWantedWholeIfOneUseIsMissing() {
        String coupon = made(Map.of("maxUses", 3));
        String quote = quotedWeekly(3, "ALL");
        booked(someone(), 40, 42);

        bookSeries(quote)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/series-not-available"))
                .body("occurrences.number", contains(3))
                .body("occurrences[0].reasons.rule", contains("COUPON_NOT_VALID"));

        assertEquals(1, uses(coupon));
        assertEquals(1, units.rows("booking", home));
        assertEquals(1, units.rows("occupancy", home));
        as(guest).get("/v1/bookings").then().body("items", hasSize(0));
    }

    @Test
    void refusesACouponThatIsGoodForNoneOfThem() {
        made(Map.of("minLength", 3));
        askWeekly(2, "SKIP")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/series-not-available"))
                .body("occurrences.reasons.value.flatten()", contains("STAY_TOO_SHORT", "STAY_TOO_SHORT"));
        askWeekly(2, "SKIP", "NEVERMADE")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/coupon-not-valid"))
                .body("reason", equalTo("UNKNOWN"));
    }

    @Test
    void isNotAskedWhereTheListingIsNotRentedThatWay() {
        made(Map.of());
        ask(Map.of("per", "DAY", "count", 2, "onConflict", "SKIP", "couponCode", "SUMMER26"))
                .then()
                .statusCode(409)
                .body("occurrences.reasons.rule.flatten()", everyItem(equalTo("NOT_OFFERED")));
    }

    @Test
    void countsNoStayThatItIsNotGoodForAgainstTheCaps() {
        home = publish(Listings.aHome(someone(), host).terms(terms -> terms.putArray("caps")
                .addObject()
                .put("period", "MONTH")
                .put("max", 1)));
        made(Map.of("stayFrom", day(10).toString()));

        askWeekly(2, "SKIP")
                .then()
                .statusCode(201)
                .body("occurrences.available", contains(false, true))
                .body("occurrences[0].reasons.value", contains("OTHER_DATES"));
    }

    @Test
    void comesBackForEachStayThatEndsUnpaid() {
        String coupon = made(Map.of("maxUses", 2));
        JsonPath series = bookSeries(quotedWeekly(2, "ALL"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertEquals(2, uses(coupon));

        as(guest)
                .post("/v1/bookings/" + series.getString("occurrences[0].bookingId") + "/withdraw")
                .then()
                .statusCode(200);

        assertEquals(1, uses(coupon));
        booked(someone(), 40, 42);
    }
}
