package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever changes a calendar tells so, once for each transaction. */
@QuarkusTest
class CalendarEventsIT extends ChangesIT {

    @Inject
    CalendarsTold told;

    private Listings pool;
    private UUID rooms;

    @BeforeEach
    void somebodyHasTwoRooms() {
        pool = Listings.aHome(someone(), host).units(2);
        rooms = publish(pool);
    }

    private Response close(UUID listing, Map<String, ?> more, LocalDate from, LocalDate to) {
        Map<String, Object> body = new HashMap<>(
                Map.of("state", "CLOSED", "ranges", List.of(Map.of("from", from.toString(), "to", to.toString()))));
        body.putAll(more);
        return as(host).body(body).post("/v1/listings/" + listing + "/blocks");
    }

    @Test
    void tellsOfAHoldAndOfItsEnd() {
        String quote = told.never(home, () -> quote(guest, home, day(10), day(12)));
        JsonPath booking = told.once(home, () -> askBooking(guest, quote).jsonPath());
        told.once(home, () -> step(guest, booking, "withdraw").then().statusCode(200));
    }

    @Test
    void tellsOfABookingThatIsKeptAndThenCancelled() {
        JsonPath booking = book(guest, home, day(10), day(12));
        told.atLeastOnce(home, () -> {
            payment("authorized", booking);
            payment("captured", booking);
            return booking;
        });
        told.once(home, () -> step(host, booking, "cancel").then().statusCode(200));
    }

    @Test
    void tellsOfARequestThatIsDeclined() {
        UUID cottage = publish(Listings.aHome(someone(), host).onRequest());
        JsonPath booking = told.once(cottage, () -> book(guest, cottage, day(10), day(12)));
        payment("authorized", booking);
        told.once(cottage, () -> step(host, booking, "decline").then().statusCode(200));
    }

    @Test
    void tellsOfAnExpiredHoldThatIsClaimedByAnother() {
        book(guest, home, day(10), day(12));
        pass(Duration.ofMinutes(15));

        told.atLeastOnce(home, () -> book(someone(), home, day(11), day(13)));
    }

    @Test
    void tellsOfAHoldThatTheTimersFree() {
        JsonPath booking = book(guest, home, day(10), day(12));
        long before = told.times(home);

        pass(Duration.ofMinutes(15));

        eventually("the hold expires", () -> state(guest, booking).equals("EXPIRED"));
        assertEquals(before + 1, told.times(home));
    }

    @Test
    void tellsOnceOfAllStaysOfASeries() {
        Map<String, Object> wish = wish(home, "NIGHT", day(10), day(12));
        wish.putAll(Map.of("every", "P7D", "count", 3, "onConflict", "ALL"));
        String quote = as(guest)
                .body(wish)
                .post("/v1/series-quotes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        told.once(home, () -> as(guest)
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("seriesQuoteId", quote))
                .post("/v1/series")
                .then()
                .statusCode(201)
                .body("occurrences", hasSize(3)));
    }

    @Test
    void tellsOfAChange() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath shorter = told.never(home, () -> proposed(guest, booking, day(10), day(11)));
        told.once(home, () -> accepted(host, shorter));

        JsonPath proposed = proposed(guest, booking, day(10), day(14));
        JsonPath longer = told.once(home, () -> accepted(host, proposed));
        told.atLeastOnce(home, () -> paid(longer));
    }

    @Test
    void tellsOfAChangeThatIsGivenUp() {
        JsonPath booking = confirmed(guest, home, day(10), day(12));
        JsonPath longer = accepted(host, proposed(guest, booking, day(10), day(14)));

        told.once(home, () -> end(guest, longer, "withdraw").then().statusCode(200));
    }

    @Test
    void tellsOnceOfAClaimThatMovesOthersInThePool() {
        confirmed(guest, rooms, day(10), day(12));
        JsonPath between = book(guest, rooms, day(11), day(13));
        confirmed(guest, rooms, day(13), day(15));
        step(guest, between, "withdraw").then().statusCode(200);

        told.once(rooms, () -> book(someone(), rooms, day(9), day(16)));
    }

    @Test
    void tellsTheGroupOfUnitsThatSeveralListingsOffer() {
        UUID room = publish(
                Listings.aHome(someone(), host).sharing(rooms, pool.unitIds().getFirst()));

        told.once(rooms, () -> book(guest, room, day(10), day(12)));
        told.never(room, () -> book(guest, room, day(12), day(13)));
        told.once(rooms, () -> close(room, Map.of(), day(20), day(21)).then().statusCode(201));
    }

    @Test
    void tellsOfBlocksThatComeAndGo() {
        String block = told.once(home, () -> close(home, Map.of(), day(20), day(21)))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        told.never(home, () -> as(host).delete("/v1/listings/" + home + "/blocks/" + someone()));
        told.once(home, () -> as(host).delete("/v1/listings/" + home + "/blocks/" + block)
                .then()
                .statusCode(204));
    }

    @Test
    void tellsOfUnitsThatAreBlockedAndFreed() {
        Map<String, ?> both = Map.of("unitIds", pool.unitIds());
        String block = told.once(rooms, () -> close(rooms, both, day(20), day(21)))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        told.never(rooms, () -> close(rooms, both, day(20), day(22)).then().statusCode(409));
        told.once(rooms, () -> as(host).delete("/v1/listings/" + rooms + "/blocks/" + block)
                .then()
                .statusCode(204));
    }

    @Test
    void tellsOfUnitsThatGoOutOfUse() {
        Map<String, ?> body = Map.of("calendarGroup", rooms, "unitIds", pool.unitIds());

        told.once(rooms, () -> asService().body(body).post("/v1/unit-retirements"))
                .then()
                .statusCode(204);
        told.never(rooms, () -> asService().body(body).post("/v1/unit-retirements"))
                .then()
                .statusCode(204);
    }

    @Test
    void tellsThatAGuestIsInTheUnitAndThatTheyLeaveEarly() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        passUntil(Instant.parse(booking.getString("startsAt")).minus(Duration.ofHours(1)));

        told.once(home, () -> step(guest, booking, "check-in").then().statusCode(200));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(2)));
        told.once(home, () -> step(guest, booking, "check-out").then().statusCode(200));
    }

    @Test
    void tellsThatAGuestNeverCame() {
        JsonPath booking = confirmed(guest, home, day(2), day(6));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofMinutes(25)));

        told.atLeastOnce(
                home, () -> step(host, booking, "report-no-show").then().statusCode(200));
    }

    @Test
    void tellsThatAUnitComesBackLate() {
        JsonPath booking = confirmed(guest, home, day(2), day(3));
        passUntil(Instant.parse(booking.getString("startsAt")).plus(Duration.ofHours(1)));
        eventually("the stay begins", () -> state(guest, booking).equals("IN_PROGRESS"));
        Instant later = Instant.parse(booking.getString("endsAt")).plus(Duration.ofHours(3));

        told.once(home, () -> as(guest)
                .body(Map.of("until", later.toString()))
                .post("/v1/bookings/" + booking.getString("id") + "/report-late")
                .then()
                .statusCode(200));
    }

    @Test
    void readersOfTheFeedSeeIt() {
        close(home, Map.of(), day(20), day(21)).then().statusCode(201);

        eventually("the event has its number", () -> told.sequence(home) > 0);
        asService()
                .get("/v1/events/bookings?limit=1&after=" + (told.sequence(home) - 1))
                .then()
                .statusCode(200)
                .body("items.type", contains("io.latchkey.calendar.changed"))
                .body("items.subject", contains(home.toString()))
                .body("items.data.calendarGroup", contains(home.toString()));
    }
}
