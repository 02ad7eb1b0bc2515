package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A pool in which a stay of months could make room, were it not for what is taken at its far end. */
@QuarkusTest
class LongStayIT extends ServiceIT {

    private static final int LONG = 100;
    private static final int HOURS_PER_DAY = 24;

    private static Listings upTo(int length, Listings listing) {
        return listing.terms(terms -> ((ObjectNode) terms.get("stayRules").get(0)).put("max", length));
    }

    private JsonPath booked(UUID guest, Map<String, Object> wish) {
        String quote = askQuote(guest, wish).then().statusCode(201).extract().path("id");
        return askBooking(guest, quote).then().statusCode(201).extract().jsonPath();
    }

    private void take(UUID unit, Map<String, Object> wish) {
        wish.put("unitIds", List.of(unit));
        booked(someone(), wish);
    }

    @Test
    void staysWhereItIsWhoeverAsksIfItsOtherUnitIsTakenMonthsLater() {
        Listings pool = upTo(LONG, Listings.aHome(someone(), someone()).units(2));
        UUID rooms = publish(pool);
        UUID second = pool.unitIds().getLast();
        take(second, wish(rooms, "NIGHT", day(1), day(10)));
        take(second, wish(rooms, "NIGHT", day(75), day(80)));
        JsonPath months = booked(someone(), wish(rooms, "NIGHT", day(11), day(11 + LONG)));
        assertNotEquals(second.toString(), months.getString("unitIds[0]"));
        UUID guest = someone();
        JsonPath before = confirmed(guest, rooms, day(9), day(11));

        as(guest)
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("from", day(9).toString(), "to", day(13).toString()))
                .post("/v1/bookings/" + before.getString("id") + "/changes")
                .then()
                .statusCode(409)
                .body("reasons.rule", contains("OCCUPIED"));
        step(guest, before, "cancel").then().statusCode(200);
        askQuote(someone(), rooms, "NIGHT", day(9), day(13))
                .then()
                .statusCode(409)
                .body("reasons.rule", hasItem("OCCUPIED"));
    }

    @Test
    void leavesNoSlotWhereItCannotMove() {
        Listings pool = upTo(LONG * HOURS_PER_DAY, Listings.aDeskPool(someone(), someone(), 2));
        UUID desks = publish(pool);
        UUID second = pool.unitIds().getLast();
        take(second, wish(desks, "HOUR", day(2) + "T00:00:00Z", day(2) + "T12:00:00Z"));
        take(second, wish(desks, "HOUR", day(75) + "T00:00:00Z", day(76) + "T00:00:00Z"));
        booked(someone(), wish(desks, "HOUR", day(2) + "T13:00:00Z", day(LONG) + "T13:00:00Z"));

        List<String> starts = given().get(
                        "/v1/listings/" + desks + "/slots?from=" + day(2) + "&to=" + day(3) + "&length=PT2H&limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.from");
        for (String start : List.of("11:00", "11:30", "12:00")) {
            String from = day(2) + "T" + start + ":00Z";
            boolean free = !start.equals("11:30");
            assertEquals(free, starts.contains(from), start);
            askQuote(someone(), desks, "HOUR", from, Instant.parse(from).plus(Duration.ofHours(2)))
                    .then()
                    .statusCode(free ? 201 : 409);
        }
    }
}
