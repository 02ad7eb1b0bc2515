package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitBlockIT extends ServiceIT {

    @Inject
    UnitsInUse units;

    @Inject
    CountingDatabase database;

    private UUID host;

    @BeforeEach
    void comeToLife() {
        host = someone();
    }

    private Response close(UUID listing, List<UUID> unitIds, Object from, Object to) {
        return as(host).body(Map.of(
                        "state",
                        "CLOSED",
                        "unitIds",
                        unitIds,
                        "ranges",
                        List.of(Map.of("from", from.toString(), "to", to.toString()))))
                .post("/v1/listings/" + listing + "/blocks");
    }

    @Test
    void closesTheUnitForEveryListingThatOffersItUntilTheBlockIsRemoved() {
        Listings pool = Listings.aHome(someone(), host).units(2);
        UUID rooms = publish(pool);
        UUID blue = pool.unitIds().getFirst();
        UUID room = publish(Listings.aHome(someone(), host).sharing(rooms, blue));

        String block = close(rooms, List.of(blue), day(10), day(12))
                .then()
                .statusCode(201)
                .body("items.unitIds", contains(List.of(blue.toString())))
                .body("items.note", contains(nullValue()))
                .extract()
                .path("items[0].id");
        askQuote(someone(), room, "NIGHT", day(11), day(12)).then().statusCode(409);
        book(someone(), rooms, day(10), day(12));
        askQuote(someone(), rooms, "NIGHT", day(11), day(12)).then().statusCode(409);
        book(someone(), room, day(12), day(13));
        as(host).get("/v1/listings/" + rooms + "/blocks")
                .then()
                .body("items.unitIds", contains(List.of(blue.toString())));

        as(host).delete("/v1/listings/" + rooms + "/blocks/" + block).then().statusCode(204);
        book(someone(), room, day(11), day(12));
        units.areConsistent(rooms);
    }

    @Test
    void isRefusedWhereABookingOrAnotherBlockIsInTheWay() {
        Listings listing = Listings.aHome(someone(), host);
        UUID home = publish(listing);
        JsonPath booking = book(someone(), home, day(10), day(12));

        close(home, listing.unitIds(), day(11), day(14))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/unit-has-bookings"))
                .body("bookings.bookingId", contains(booking.getString("id")))
                .body("bookings.from", contains(booking.getString("startsAt")))
                .body("bookings.to", contains(booking.getString("endsAt")));
        close(home, listing.unitIds(), day(12), day(14)).then().statusCode(201);
        close(home, listing.unitIds(), day(13), day(15))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/unit-blocked"));
        as(host).get("/v1/listings/" + home + "/blocks").then().body("items.from", contains(day(12).toString()));
    }

    /** What runs beside it only ever adds to the count. */
    @Test
    void takesFewStatementsForManyRanges() {
        Listings pool = Listings.aHome(someone(), host).units(2);
        UUID rooms = publish(pool);
        var ranges = IntStream.range(0, 100)
                .mapToObj(i -> Map.of(
                        "from", day(2 * i).toString(), "to", day(2 * i + 1).toString()))
                .toList();
        Map<String, ?> body = Map.of("state", "CLOSED", "unitIds", pool.unitIds(), "ranges", ranges);
        long before = database.statements();

        as(host).body(body).post("/v1/listings/" + rooms + "/blocks").then().statusCode(201);

        assertTrue(database.statements() - before < 50, "a statement for each range");
        askQuote(someone(), rooms, "NIGHT", day(20), day(21)).then().statusCode(409);
        book(someone(), rooms, day(21), day(22));
    }

    @Test
    void isForUnitsOfTheListingOnly() {
        Listings listing = Listings.aHome(someone(), host);
        UUID home = publish(listing);
        UUID unit = listing.unitIds().getFirst();

        close(home, List.of(someone()), day(1), day(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/unitIds/0"));
        close(home, List.of(unit, unit), day(1), day(2))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/unitIds/1"));
        as(host).body(Map.of(
                        "state",
                        "OPEN",
                        "unitIds",
                        List.of(unit),
                        "ranges",
                        List.of(Map.of("from", day(1).toString(), "to", day(2).toString()))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/state"));
        as(someone())
                .body(Map.of(
                        "state",
                        "CLOSED",
                        "unitIds",
                        List.of(unit),
                        "ranges",
                        List.of(Map.of("from", "2027-01-01", "to", "2027-01-02"))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(404);
    }

    @Test
    void closesADateForHoursAndNightsAlike() {
        Listings listing = Listings.aHome(someone(), host).terms(terms -> {
            var byTheHour = terms.withArray("rates").addObject().put("per", "HOUR");
            byTheHour.putObject("base").put("amountMinor", 1000).put("currency", "EUR");
            terms.withArray("stayRules")
                    .addObject()
                    .put("per", "HOUR")
                    .put("min", 1)
                    .put("max", 12);
        });
        UUID home = publish(listing);

        close(home, listing.unitIds(), day(10), day(11)).then().statusCode(201);

        askQuote(someone(), home, "HOUR", day(10) + "T07:00:00Z", day(10) + "T09:00:00Z")
                .then()
                .statusCode(409);
        askQuote(someone(), home, "NIGHT", day(10), day(11)).then().statusCode(409);
        askQuote(someone(), home, "HOUR", day(9) + "T07:00:00Z", day(9) + "T09:00:00Z")
                .then()
                .statusCode(201);
        askQuote(someone(), home, "HOUR", day(11) + "T10:00:00Z", day(11) + "T12:00:00Z")
                .then()
                .statusCode(201);
        quote(someone(), home, day(11), day(12));
    }
}
