package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several units behind one listing, and several listings before the same units. */
@QuarkusTest
class PoolIT extends ServiceIT {

    @Inject
    UnitsInUse units;

    @Test
    void movesAFutureBookingSoThatALongStayFits() {
        UUID rooms = publish(Listings.aHome(someone(), someone()).units(2));
        UUID guest = someone();
        JsonPath early = confirmed(guest, rooms, day(10), day(12));
        JsonPath between = book(guest, rooms, day(11), day(13));
        JsonPath late = confirmed(guest, rooms, day(13), day(15));
        step(guest, between, "withdraw").then().statusCode(200);
        assertNotEquals(early.getString("unitIds[0]"), late.getString("unitIds[0]"), "both rooms are in use");

        JsonPath longStay = book(someone(), rooms, day(9), day(16));

        JsonPath earlyNow = read(guest, early);
        JsonPath lateNow = read(guest, late);
        assertEquals(earlyNow.getString("unitIds[0]"), lateNow.getString("unitIds[0]"));
        assertNotEquals(earlyNow.getString("unitIds[0]"), longStay.getString("unitIds[0]"));
        assertEquals("CONFIRMED", earlyNow.getString("state"));
        units.areConsistent(rooms);
        String moved = early.getString("unitIds[0]").equals(earlyNow.getString("unitIds[0]"))
                ? late.getString("id")
                : early.getString("id");
        assertEquals(1, reassignments(moved));
        askQuote(someone(), rooms, "NIGHT", day(11), day(12)).then().statusCode(409);
    }

    private long reassignments(String booking) {
        return units.count(
                "SELECT count(*) FROM event WHERE type = 'io.latchkey.booking.reassigned' AND subject = CAST(? AS text)",
                UUID.fromString(booking));
    }

    @Test
    void neverMovesAStayInProgress() {
        UUID rooms = publish(Listings.aHome(someone(), someone()).units(2));
        UUID guest = someone();
        JsonPath early = confirmed(guest, rooms, day(1), day(4));
        JsonPath between = confirmed(guest, rooms, day(2), day(6));
        JsonPath late = confirmed(guest, rooms, day(6), day(8));
        step(guest, between, "cancel").then().statusCode(200);
        passUntil(java.time.Instant.parse(early.getString("startsAt")).plusSeconds(60));

        JsonPath stay = book(someone(), rooms, day(4), day(9));

        assertEquals(early.getString("unitIds[0]"), read(guest, early).getString("unitIds[0]"));
        assertEquals(
                1,
                List.of(stay, read(guest, late)).stream()
                        .filter(one -> one.getString("unitIds[0]").equals(early.getString("unitIds[0]")))
                        .count());
        units.areConsistent(rooms);
    }

    @Test
    void closesTheHomeWhereARoomIsTakenAndTheRoomsWhereTheHomeIs() {
        UUID host = someone();
        Listings whole = Listings.aHome(someone(), host).units(3).asAWhole();
        UUID home = publish(whole);
        UUID room = publish(
                Listings.aHome(someone(), host).sharing(home, whole.unitIds().get(1)));

        book(someone(), room, day(10), day(12));
        askQuote(someone(), home, "NIGHT", day(11), day(14))
                .then()
                .statusCode(409)
                .body("reasons.rule", hasItem("OCCUPIED"));
        JsonPath all = book(someone(), home, day(12), day(14));
        assertEquals(3, all.getList("unitIds").size());
        askQuote(someone(), room, "NIGHT", day(13), day(15)).then().statusCode(409);
        units.areConsistent(home);
    }

    @Test
    void movesOnlyWhatCameThroughTheSameListing() {
        UUID host = someone();
        Listings pool = Listings.aHome(someone(), host).units(2);
        UUID rooms = publish(pool);
        UUID blue = publish(
                Listings.aHome(someone(), host).sharing(rooms, pool.unitIds().getFirst()));
        UUID red = publish(
                Listings.aHome(someone(), host).sharing(rooms, pool.unitIds().getLast()));
        book(someone(), blue, day(10), day(12));
        book(someone(), red, day(13), day(15));

        askQuote(someone(), rooms, "NIGHT", day(9), day(16)).then().statusCode(409);
    }

    @Test
    @DisplayName("R24 one of five guests cancels: only that seat is free again")
    void freesOnlyTheSeatThatWasCancelled() {
        UUID desks = publish(Listings.aDeskPool(someone(), someone(), 5));
        String from = day(3) + "T09:00:00Z";
        String to = day(3) + "T10:00:00Z";
        List<UUID> guests =
                java.util.stream.Stream.generate(this::someone).limit(5).toList();
        List<JsonPath> seats =
                guests.stream().map(guest -> seat(guest, desks, from, to)).toList();
        askQuote(someone(), desks, "HOUR", from, to).then().statusCode(409);

        step(guests.get(2), seats.get(2), "withdraw").then().statusCode(200).body("state", equalTo("CANCELLED"));

        JsonPath next = seat(someone(), desks, from, to);
        assertEquals(seats.get(2).getString("unitIds[0]"), next.getString("unitIds[0]"));
        askQuote(someone(), desks, "HOUR", from, to).then().statusCode(409);
    }

    @Test
    @DisplayName("R24 with a cap of one stay a week the other seats of the same hour can still be booked")
    void countsTheSeatsOfOneHourOnceForTheCap() {
        UUID desks = publish(Listings.aDeskPool(someone(), someone(), 5)
                .terms(terms ->
                        terms.putArray("caps").addObject().put("period", "WEEK").put("max", 1)));
        var monday = day(7).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        seat(someone(), desks, monday + "T09:00:00Z", monday + "T10:00:00Z");

        seat(someone(), desks, monday + "T09:00:00Z", monday + "T10:00:00Z");
        askQuote(someone(), desks, "HOUR", monday + "T10:00:00Z", monday + "T11:00:00Z")
                .then()
                .statusCode(409)
                .body("reasons.rule", hasItem("CAP"));
    }

    @Test
    @DisplayName("R24 who leaves early leaves the cap as it is: the others still share the stay")
    void countsASharedHourOnceAfterOnePartyLeft() {
        UUID desks = publish(Listings.aDeskPool(someone(), someone(), 3)
                .terms(terms ->
                        terms.putArray("caps").addObject().put("period", "WEEK").put("max", 2)));
        var monday = day(7).with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        String from = monday + "T09:00:00Z";
        String to = monday + "T11:00:00Z";
        UUID hasty = someone();
        JsonPath left = paidSeat(hasty, desks, from, to);
        paidSeat(someone(), desks, from, to);
        passUntil(java.time.Instant.parse(monday + "T10:00:00Z"));
        step(hasty, left, "check-out").then().statusCode(200);

        seat(someone(), desks, monday + "T15:00:00Z", monday + "T16:00:00Z");
        askQuote(someone(), desks, "HOUR", monday + "T17:00:00Z", monday + "T18:00:00Z")
                .then()
                .statusCode(409)
                .body("reasons.rule", hasItem("CAP"));
    }

    private JsonPath paidSeat(UUID guest, UUID desks, String from, String to) {
        JsonPath booking = seat(guest, desks, from, to);
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }

    private JsonPath seat(UUID guest, UUID desks, String from, String to) {
        String quote = askQuote(guest, desks, "HOUR", from, to)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return askBooking(guest, quote).then().statusCode(201).extract().jsonPath();
    }
}
