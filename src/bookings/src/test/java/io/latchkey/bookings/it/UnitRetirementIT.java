package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units that go out of use for good. */
@QuarkusTest
class UnitRetirementIT extends ServiceIT {

    @Inject
    UnitsInUse units;

    @Inject
    Database database;

    private UUID host;

    @BeforeEach
    void comeToLife() {
        host = someone();
    }

    private static Response retire(UUID group, List<UUID> unitIds) {
        return asService()
                .body(Map.of("calendarGroup", group, "unitIds", unitIds))
                .post("/v1/unit-retirements");
    }

    @Test
    void takesAUnitOutOfUseBeforeTheListingTellsSo() {
        Listings pool = Listings.aHome(someone(), host).units(2);
        UUID rooms = publish(pool);
        UUID old = pool.unitIds().getLast();

        retire(rooms, List.of(old)).then().statusCode(204);
        retire(rooms, List.of(old)).then().statusCode(204);

        book(someone(), rooms, day(10), day(12));
        askQuote(someone(), rooms, "NIGHT", day(11), day(13)).then().statusCode(409);
        units.areConsistent(rooms);
    }

    @Test
    void takesAUnitOutOfUseHoweverLongItsBlockLasts() {
        Listings pool = Listings.aHome(someone(), host).units(2);
        UUID rooms = publish(pool);
        UUID old = pool.unitIds().getLast();
        // No range is as long as this any more.
        database.update(
                "INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, block_id)"
                        + " VALUES (?, ?, ?, 'BLOCK', '[2027-01-01,3500-01-01)', ?)",
                rooms,
                someone(),
                old,
                someone());

        retire(rooms, List.of(old)).then().statusCode(204);

        book(someone(), rooms, day(10), day(12));
        askQuote(someone(), rooms, "NIGHT", day(11), day(13)).then().statusCode(409);
        units.areConsistent(rooms);
    }

    @Test
    void doesNotRetireWhatIsBookedButWhatIsHeldNoMore() {
        Listings listing = Listings.aHome(someone(), host);
        UUID home = publish(listing);
        JsonPath held = book(someone(), home, day(10), day(12));
        JsonPath paid = confirmed(someone(), home, day(20), day(22));
        as(host).body(Map.of(
                        "state",
                        "CLOSED",
                        "unitIds",
                        listing.unitIds(),
                        "ranges",
                        List.of(Map.of("from", day(30).toString(), "to", day(32).toString()))))
                .post("/v1/listings/" + home + "/blocks")
                .then()
                .statusCode(201);

        retire(home, listing.unitIds())
                .then()
                .statusCode(409)
                .body("type", equalTo("https://latchkey.dev/problems/unit-has-bookings"))
                .body("bookings.bookingId", contains(held.getString("id"), paid.getString("id")));
        step(host, paid, "cancel").then().statusCode(200);
        pass(Duration.ofMinutes(15));

        retire(home, listing.unitIds()).then().statusCode(204);
        askQuote(someone(), home, "NIGHT", day(10), day(12)).then().statusCode(409);
        units.areConsistent(home);
    }

    @Test
    void isForOurOwnServicesToRetireUnits() {
        Map<String, Object> body = Map.of("calendarGroup", someone(), "unitIds", List.of(someone()));
        given().contentType("application/json")
                .body(body)
                .post("/v1/unit-retirements")
                .then()
                .statusCode(401);
        as(host).body(body).post("/v1/unit-retirements").then().statusCode(403);
        asOperator(host).body(body).post("/v1/unit-retirements").then().statusCode(403);
        asService()
                .body(Map.of("calendarGroup", someone(), "unitIds", List.of()))
                .post("/v1/unit-retirements")
                .then()
                .statusCode(400);
    }
}
