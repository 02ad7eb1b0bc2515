package io.latchkey.bookings.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A guest who checks in on the day of arrival, long before the unit is theirs by the clock. */
@QuarkusTest
class EarlyArrivalIT extends ChangesIT {

    @Inject
    UnitsInUse units;

    private UUID rooms;
    private LocalDate today;

    /** One of two rooms from today on, the other one chosen by somebody for the two nights from tomorrow on. */
    private JsonPath oneRoomForNights(int nights) {
        rooms = publish(Listings.aHome(someone(), host).units(2));
        today = day(3);
        JsonPath early = confirmed(guest, rooms, today, today.plusDays(nights));
        JsonPath other = confirmed(someone(), rooms, today, today.plusDays(1));
        String otherRoom = other.getString("unitIds[0]");
        assertNotEquals(early.getString("unitIds[0]"), otherRoom);
        step(host, other, "cancel").then().statusCode(200);
        UUID choosy = someone();
        String quote = askQuote(
                        choosy,
                        Map.of(
                                "listingId",
                                rooms,
                                "per",
                                "NIGHT",
                                "from",
                                today.plusDays(1).toString(),
                                "to",
                                today.plusDays(3).toString(),
                                "guests",
                                1,
                                "unitIds",
                                List.of(otherRoom)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath chosen =
                askBooking(choosy, quote).then().statusCode(201).extract().jsonPath();
        payment("authorized", chosen);
        payment("captured", chosen);
        passUntil(today.atTime(0, 50).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        return early;
    }

    @Test
    void neverMovesWhoIsInTheUnitBeforeTheStayBegins() {
        JsonPath early = oneRoomForNights(1);
        UUID next = someone();
        String quote = quote(next, rooms, today, today.plusDays(3));
        step(guest, early, "check-in").then().statusCode(200);

        askBooking(next, quote).then().statusCode(409);

        assertEquals(early.getList("unitIds"), read(guest, early).getList("unitIds"));
        askQuote(next, rooms, "NIGHT", today, today.plusDays(3)).then().statusCode(409);
        askQuote(next, rooms, "NIGHT", today, today.plusDays(1)).then().statusCode(201);
        units.areConsistent(rooms);
    }

    @RepeatedTest(3)
    void neverMovesWhoIsInTheUnitWhileSomebodyBooks() throws Exception {
        JsonPath early = oneRoomForNights(1);
        UUID next = someone();
        String quote = quote(next, rooms, today, today.plusDays(3));

        List<Response> answers =
                AtOnce.run(List.of(() -> step(guest, early, "check-in"), () -> askBooking(next, quote)));

        assertEquals(200, answers.getFirst().statusCode());
        assertEquals(
                answers.getFirst().jsonPath().getList("unitIds"),
                read(guest, early).getList("unitIds"));
        units.areConsistent(rooms);
    }

    @Test
    void neverMovesWhoIsInTheUnitAfterAChangeOfTheStay() {
        JsonPath early = oneRoomForNights(2);
        step(guest, early, "check-in").then().statusCode(200);
        JsonPath change = accepted(host, proposed(guest, early, today, today.plusDays(1)));
        assertEquals("APPLIED", change.getString("state"));

        askQuote(someone(), rooms, "NIGHT", today, today.plusDays(3)).then().statusCode(409);

        assertEquals(early.getList("unitIds"), read(guest, early).getList("unitIds"));
        units.areConsistent(rooms);
    }
}
