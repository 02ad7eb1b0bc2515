package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is handed out of calendars. */
@QuarkusTest
class CalendarCopyIT extends ServiceIT {

    @Inject
    Database database;

    @Inject
    CountingDatabase statements;

    private UUID host;
    private UUID guest;
    private Listings offer;
    private UUID home;

    @BeforeEach
    void somebodyHasAHome() {
        host = someone();
        guest = someone();
        offer = Listings.aHome(someone(), host).terms(terms -> terms.put("turnaround", "PT2H"));
        home = publish(offer);
    }

    private static ValidatableResponse copies(UUID... groups) {
        return asService()
                .body(Map.of("calendarGroups", groups))
                .post("/v1/calendar-copies")
                .then()
                .statusCode(200);
    }

    private void close(Map<String, ?> more, Object from, Object to) {
        Map<String, Object> body = new HashMap<>(
                Map.of("state", "CLOSED", "ranges", List.of(Map.of("from", from.toString(), "to", to.toString()))));
        body.putAll(more);
        as(host).body(body).post("/v1/listings/" + home + "/blocks").then().statusCode(201);
    }

    private void taken(String kind, Instant from, Instant to, Instant expiresAt) {
        database.update(
                "INSERT INTO occupancy (calendar_group, id, unit_id, kind, during, expires_at)"
                        + " VALUES (?, ?, ?, ?, tstzrange(?, ?), ?)",
                home,
                someone(),
                offer.unitIds().getFirst(),
                kind,
                from,
                to,
                expiresAt);
    }

    @Test
    void hasAllThatIsKnownOfAStay() {
        JsonPath booking = book(guest, home, day(10), day(12));
        Instant end = Instant.parse(booking.getString("endsAt"));

        copies(home)
                .body("items.calendarGroup", contains(home.toString()))
                .body("items[0].occupancies", hasSize(1))
                .body("items[0].occupancies[0].unitId", equalTo(booking.getString("unitIds[0]")))
                .body("items[0].occupancies[0].from", equalTo(booking.getString("startsAt")))
                .body(
                        "items[0].occupancies[0].to",
                        equalTo(end.plus(Duration.ofHours(2)).toString()))
                .body("items[0].occupancies[0].usedFrom", equalTo(booking.getString("startsAt")))
                .body("items[0].occupancies[0].usedTo", equalTo(end.toString()))
                .body("items[0].occupancies[0].kind", equalTo("HOLD"))
                .body("items[0].occupancies[0].bookingId", equalTo(booking.getString("id")))
                .body("items[0].occupancies[0].expiresAt", equalTo(booking.getString("holdExpiresAt")))
                .body("items[0].occupancies[0].listingId", equalTo(home.toString()))
                .body("items[0].occupancies[0].chosen", equalTo(false));
        payment("authorized", booking);
        payment("captured", booking);
        passUntil(Instant.parse(booking.getString("startsAt")).minus(Duration.ofHours(1)));
        step(guest, booking, "check-in").then().statusCode(200);
        copies(home)
                .body("items[0].occupancies.kind", contains("BOOKING"))
                .body("items[0].occupancies.expiresAt", contains(nullValue()))
                .body("items[0].occupancies.chosen", contains(true));
    }

    @Test
    void hasTheBlocksOfListingsAndThoseOfUnitsAsOccupancies() {
        close(Map.of(), day(10), day(12));
        close(Map.of(), day(20) + "T10:00:00.000001Z", day(20) + "T12:00:00Z");
        close(Map.of("unitIds", offer.unitIds()), day(30), day(31));

        copies(home)
                .body("items[0].blocks.listingId", contains(home.toString(), home.toString()))
                .body("items[0].blocks.state", contains("CLOSED", "CLOSED"))
                .body("items[0].blocks.from", contains(day(10).toString(), day(20) + "T10:00:00.000001Z"))
                .body("items[0].blocks.to", contains(day(12).toString(), day(20) + "T12:00:00Z"))
                .body("items[0].occupancies.kind", contains("BLOCK"))
                .body("items[0].occupancies.bookingId", contains(nullValue()))
                .body("items[0].occupancies.usedFrom", contains(nullValue()))
                .body("items[0].occupancies.listingId", contains(nullValue()));
    }

    @Test
    void isExactToTheMicrosecond() {
        Instant from = Instant.parse(day(10) + "T10:00:00.123456Z");
        taken("EXTERNAL", from, from.plusNanos(1_000), null);

        copies(home)
                .body("items[0].occupancies.from", contains(from.toString()))
                .body("items[0].occupancies.to", contains(from.plusNanos(1_000).toString()));
    }

    @Test
    void leavesOutWhatEndedLongAgoAndExpiredHolds() {
        // PostgreSQL rounds what is finer than its microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant ended = now.minus(Duration.ofDays(40));
        taken("EXTERNAL", ended.minusSeconds(7_200), ended.minusSeconds(3_600), null);
        taken("EXTERNAL", ended.minusSeconds(3_600), ended.plusSeconds(3_600), null);
        taken("HOLD", now.plusSeconds(60), now.plusSeconds(120), now.minusSeconds(1));
        database.update(
                "INSERT INTO block (calendar_group, id, listing_id, state, dates)"
                        + " SELECT ?, gen_random_uuid(), ?, 'CLOSED', daterange(day - 9, day)"
                        + " FROM unnest(CAST(? AS date[])) AS one (day)",
                home,
                home,
                new String[] {day(-41).toString(), day(-38).toString()});

        copies(home)
                .body(
                        "items[0].occupancies.to",
                        contains(ended.plusSeconds(3_600).toString()))
                .body("items[0].blocks.to", contains(day(-38).toString()));
    }

    @Test
    void answersForEachGroupInOrder() {
        UUID unknown = someone();
        book(guest, home, day(10), day(12));

        copies(unknown, home)
                .body("items.calendarGroup", contains(unknown.toString(), home.toString()))
                .body("items[0].occupancies", empty())
                .body("items[0].blocks", empty())
                .body("items[1].occupancies", hasSize(1));
    }

    /** What runs beside it only ever adds to the count. */
    @Test
    void takesFewStatementsForManyGroups() {
        UUID[] groups = Stream.generate(this::someone).limit(200).toArray(UUID[]::new);
        long before = statements.statements();

        copies(groups).body("items", hasSize(200));

        assertTrue(statements.statements() - before < 50, "a statement for each group");
    }

    @Test
    void isForOurOwnServicesAndForSoManyAtATime() {
        Map<String, ?> body = Map.of("calendarGroups", List.of(home));
        given().contentType("application/json")
                .body(body)
                .post("/v1/calendar-copies")
                .then()
                .statusCode(401);
        as(host).body(body).post("/v1/calendar-copies").then().statusCode(403);
        asOperator(host).body(body).post("/v1/calendar-copies").then().statusCode(403);
        asService()
                .body(Map.of("calendarGroups", List.of()))
                .post("/v1/calendar-copies")
                .then()
                .statusCode(400);
        asService()
                .body(Map.of(
                        "calendarGroups",
                        IntStream.rangeClosed(0, 200).mapToObj(i -> someone()).toList()))
                .post("/v1/calendar-copies")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/calendarGroups"));
    }
}
