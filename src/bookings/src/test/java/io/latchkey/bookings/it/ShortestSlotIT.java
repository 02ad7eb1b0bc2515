package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Slots of no particular length. */
@QuarkusTest
class ShortestSlotIT extends ServiceIT {

    @Test
    void areAsLongAsEachDateAsksFor() {
        LocalDate strict = day(5);
        UUID desk =
                publish(Listings.aDeskPool(someone(), someone(), 1).terms(terms -> terms.putArray("weekdayStayRules")
                        .addObject()
                        .put("per", "HOUR")
                        .put("weekday", strict.getDayOfWeek().name())
                        .put("min", 4)
                        .put("max", 8)));

        JsonPath slots = given().get(
                        "/v1/listings/" + desk + "/slots?from=" + strict + "&to=" + strict.plusDays(2) + "&limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertEquals(96, slots.getList("items").size());
        assertEquals(Duration.ofHours(4), length(slots, 0));
        assertEquals(Duration.ofHours(4), length(slots, 47));
        assertEquals(Duration.ofHours(1), length(slots, 48));
        assertEquals(Duration.ofHours(1), length(slots, 95));
    }

    private static Duration length(JsonPath slots, int number) {
        return Duration.between(
                Instant.parse(slots.getString("items[" + number + "].from")),
                Instant.parse(slots.getString("items[" + number + "].to")));
    }
}
