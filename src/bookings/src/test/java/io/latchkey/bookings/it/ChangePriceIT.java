package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a change costs after the host has edited the listing. */
@QuarkusTest
class ChangePriceIT extends ChangesIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode money(long amountMinor, String currency) {
        return JSON.createObjectNode().put("amountMinor", amountMinor).put("currency", currency);
    }

    private static Consumer<ObjectNode> base(long amountMinor, String currency) {
        return terms -> {
            terms.put("currency", currency);
            ((ObjectNode) terms.get("rates").get(0)).set("base", money(amountMinor, currency));
        };
    }

    private static void breakfast(ObjectNode terms) {
        terms.putArray("extras")
                .addObject()
                .put("code", "breakfast")
                .put("name", "Breakfast")
                .put("charged", "PER_BOOKING")
                .put("maxQuantity", 2)
                .put("mandatory", false)
                .set("price", money(1_000, "EUR"));
    }

    /** Two nights from the tenth day on. */
    private JsonPath confirmedWith(UUID listing, Map<String, ?> more) {
        Map<String, Object> wish = new HashMap<>(Map.of("listingId", listing, "per", "NIGHT", "guests", 1));
        wish.putAll(Map.of("from", day(10).toString(), "to", day(12).toString()));
        wish.putAll(more);
        String quote = askQuote(guest, wish).then().statusCode(201).extract().path("id");
        JsonPath booking =
                askBooking(guest, quote).then().statusCode(201).extract().jsonPath();
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }

    private UUID edited(UUID listing, int version, Consumer<ObjectNode> terms) {
        return publish(Listings.aHome(listing, host).version(version).terms(terms));
    }

    @Test
    void bookedNightsKeepTheirPriceAndNewOnesCostWhatTheyCostToday() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        edited(home, 2, base(20_000, "EUR"));

        JsonPath friend = propose(
                        guest, booking, Map.of("from", day(10).toString(), "to", day(12).toString(), "guests", 2))
                .then()
                .statusCode(201)
                .body("difference.amountMinor", equalTo(0))
                .extract()
                .jsonPath();
        accepted(host, friend);
        JsonPath longer = paid(accepted(host, proposed(guest, booking, day(10), day(13))));
        assertEquals(23_200, longer.getInt("difference.amountMinor"));

        edited(home, 3, base(90_000, "EUR"));
        JsonPath shorter = accepted(host, proposed(guest, booking, day(11), day(13)));
        assertEquals(
                List.of(10_000, 20_000),
                shorter.getList("lines.amount.amountMinor").subList(0, 2));
    }

    @Test
    void makesLessOfABookingWhoseCurrencyOrRateIsGoneAndRefusesMore() {
        for (Consumer<ObjectNode> edit : List.of(base(10_000, "USD"), ChangePriceIT::byTheDayOnly)) {
            UUID listing = publish(Listings.aHome(someone(), host));
            JsonPath booking = confirmed(guest, listing, day(10), day(12));
            edited(listing, 2, edit);

            propose(guest, booking, day(10), day(13))
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/change-not-possible"));
        }
        UUID listing = publish(Listings.aHome(someone(), host));
        JsonPath booking = confirmed(guest, listing, day(10), day(12));
        edited(listing, 2, base(10_000, "USD"));
        accepted(host, proposed(guest, booking, day(10), day(11)));
        assertEquals("EUR", read(guest, booking).getString("total.currency"));
    }

    private static void byTheDayOnly(ObjectNode terms) {
        ((ObjectNode) terms.get("rates").get(0)).put("per", "DAY");
        ((ObjectNode) terms.get("stayRules").get(0)).put("per", "DAY");
    }

    @Test
    void keepsAVariantThatTheHostOffersNoMore() {
        UUID listing =
                publish(Listings.aHome(someone(), host).terms(terms -> terms.put("nonRefundableDiscount", 1_000)));
        JsonPath booking = confirmedWith(listing, Map.of("variant", "NON_REFUNDABLE"));
        edited(listing, 2, terms -> {});

        propose(guest, booking, day(10), day(13))
                .then()
                .statusCode(201)
                .body("lines.code", contains("STAY", "NON_REFUNDABLE_DISCOUNT", "GUEST_FEE", "TAX"));
    }

    @Test
    void keepsACouponInACurrencyTheHostHasLeft() {
        as(host).body(Map.of("code", "TEN", "amount", Map.of("amountMinor", 1_000, "currency", "EUR")))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201);
        JsonPath booking = confirmedWith(home, Map.of("couponCode", "TEN"));
        edited(home, 2, base(10_000, "USD"));

        propose(guest, booking, day(10), day(11))
                .then()
                .statusCode(201)
                .body("lines.code", contains("STAY", "COUPON", "GUEST_FEE", "TAX"));
    }

    @Test
    void aCouponFallsAwayWithTheLongStayItWasForAndMayBeUsedAgain() {
        String coupon = as(host).body(Map.of(
                        "code", "WEEK", "amount", Map.of("amountMinor", 50_000, "currency", "EUR"), "minLength", 7))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath booking = confirmedWith(home, Map.of("couponCode", "WEEK", "to", day(17).toString()));

        JsonPath change = proposed(guest, booking, day(10), day(12));
        assertEquals("WEEK", change.getString("before.couponCode"));
        assertNull(change.getString("after.couponCode"));
        assertEquals(List.of("STAY", "GUEST_FEE", "TAX"), change.getList("lines.code"));
        assertEquals(0, change.getInt("difference.amountMinor"));
        accepted(host, change);

        assertNull(read(guest, booking).getString("couponCode"));
        as(host).get("/v1/me/coupons/" + coupon).then().body("uses", equalTo(0));
    }

    @Test
    void aCouponStaysWithAStayItIsStillForAlsoAfterItHasEnded() {
        String coupon = as(host).body(Map.of("code", "TWO", "basisPoints", 1_000, "minLength", 2, "maxUses", 1))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath booking = confirmedWith(home, Map.of("couponCode", "TWO"));
        as(host).post("/v1/me/coupons/" + coupon + "/end").then().statusCode(200);

        paid(accepted(host, proposed(guest, booking, day(10), day(13))));

        assertEquals("TWO", read(guest, booking).getString("couponCode"));
        as(host).get("/v1/me/coupons/" + coupon).then().body("uses", equalTo(1));
    }

    @Test
    void keepsABookedExtraThatTheHostOffersNoMoreAndRefusesMoreOfIt() {
        UUID listing = publish(Listings.aHome(someone(), host).terms(ChangePriceIT::breakfast));
        JsonPath booking =
                confirmedWith(listing, Map.of("extras", List.of(Map.of("code", "breakfast", "quantity", 1))));
        edited(listing, 2, terms -> {});

        propose(guest, booking, wishWith(List.of(Map.of("code", "breakfast", "quantity", 2))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/extras/0/code"));
        JsonPath longer = paid(accepted(host, proposed(guest, booking, day(10), day(13))));
        assertEquals(List.of("STAY", "EXTRA"), longer.getList("lines.code").subList(0, 2));
        assertEquals("breakfast", longer.getString("lines[1].extra"));
        assertEquals("breakfast", longer.getString("after.extras[0].code"));
        propose(guest, booking, wishWith(List.of()))
                .then()
                .statusCode(201)
                .body("lines.code", contains("STAY", "GUEST_FEE", "TAX"));
    }

    @Test
    void keepsTheZoneThatItWasBookedIn() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        publish(Listings.aHome(home, host).version(2).in(ZoneId.of("America/New_York")));

        paid(accepted(host, proposed(guest, booking, day(10), day(13))));

        JsonPath changed = read(guest, booking);
        assertEquals("Europe/Helsinki", changed.getString("timeZone"));
        assertEquals(booking.getString("startsAt"), changed.getString("startsAt"));
        Instant end = Instant.parse(booking.getString("endsAt")).plus(Duration.ofDays(1));
        assertEquals(end, Instant.parse(changed.getString("endsAt")));
    }

    private Map<String, ?> wishWith(List<?> extras) {
        return Map.of("from", day(10).toString(), "to", day(13).toString(), "extras", extras);
    }
}
