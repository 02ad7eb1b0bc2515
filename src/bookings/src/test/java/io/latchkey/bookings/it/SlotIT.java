package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SlotIT extends ServiceIT {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final int STEPS_PER_DAY = 48;

    private UUID host;
    private UUID guest;

    @BeforeEach
    void strangersToAllOthers() {
        host = someone();
        guest = someone();
    }

    /** Open on every weekday from and to. */
    private static Listings open(Listings listing, String opens, String closes, boolean overnight) {
        return listing.terms(terms -> {
            var hours = terms.putArray("openingHours");
            for (DayOfWeek weekday : DayOfWeek.values()) {
                hours.addObject()
                        .put("weekday", weekday.name())
                        .put("opens", opens)
                        .put("closes", closes)
                        .put("overnight", overnight);
            }
        });
    }

    private static Instant at(LocalDate date, String time, ZoneId zone) {
        return ZonedDateTime.of(date, LocalTime.parse(time), zone).toInstant();
    }

    private Response slots(UUID listing, String query) {
        return given().get("/v1/listings/" + listing + "/slots?" + query);
    }

    private JsonPath found(UUID listing, String query) {
        return slots(listing, query).then().statusCode(200).extract().jsonPath();
    }

    private Response ask(UUID listing, Instant start, Duration length) {
        return askQuote(guest, listing, "HOUR", start, start.plus(length));
    }

    @Test
    void everyListedSlotCanBeQuotedAtItsPriceAndNoOtherStart() {
        UUID room = publish(open(Listings.aDeskPool(someone(), host, 1), "22:00", "02:00", true));
        LocalDate date = day(5);
        Instant taken = at(date, "23:00", HELSINKI);
        ask(room, taken, Duration.ofHours(1)).then().statusCode(201);
        String quote = ask(room, taken, Duration.ofHours(1)).path("id");
        askBooking(guest, quote).then().statusCode(201);

        JsonPath listed = found(room, "from=" + date + "&to=" + date.plusDays(1) + "&length=PT1H&limit=100");
        List<String> starts = listed.getList("items.from");

        assertFalse(starts.isEmpty());
        Instant start = at(date, "00:00", HELSINKI);
        for (int i = 0; i < STEPS_PER_DAY; i++) {
            Response asked = ask(room, start, Duration.ofHours(1));
            int at = starts.indexOf(start.toString());
            assertEquals(at >= 0 ? 201 : 409, asked.statusCode(), start.toString());
            if (at >= 0) {
                assertEquals(
                        listed.getInt("items[" + at + "].total.amountMinor"), (int) asked.path("total.amountMinor"));
            }
            start = start.plus(Duration.ofMinutes(30));
        }
    }

    @Test
    @DisplayName("R15 an hour that crosses midnight is a slot, and the last hour of the day is one")
    void slotsCrossMidnight() {
        LocalDate date = day(5);
        String thatDay = "from=" + date + "&to=" + date.plusDays(1) + "&length=PT1H&limit=100";
        UUID bar = publish(open(Listings.aDeskPool(someone(), host, 1), "22:30", "02:00", true));
        UUID office = publish(open(Listings.aDeskPool(someone(), host, 1), "00:00", "24:00", false));

        List<String> nights = found(bar, thatDay).getList("items.from");
        assertEquals(at(date, "23:30", HELSINKI).toString(), nights.getLast());
        List<String> days = found(office, thatDay).getList("items.from");
        assertEquals(
                at(date.plusDays(1), "00:00", HELSINKI)
                        .minus(Duration.ofMinutes(30))
                        .toString(),
                days.getLast());
    }

    @Test
    @DisplayName("R09 slots follow the clock of the place on the day it changes")
    void slotsFollowTheClockOfThePlace() {
        ZoneId newYork = ZoneId.of("America/New_York");
        LocalDate change = day(0).plusYears(1).withMonth(3).withDayOfMonth(1);
        while (!newYork.getRules().isDaylightSavings(at(change.plusDays(1), "00:00", newYork))
                || newYork.getRules().isDaylightSavings(at(change, "00:00", newYork))) {
            change = change.plusDays(1);
        }
        UUID room = publish(open(Listings.aDeskPool(someone(), host, 1), "13:00", "18:00", false)
                .in(newYork));

        JsonPath listed = found(room, "from=" + change + "&to=" + change.plusDays(1) + "&length=PT5H");

        assertEquals(List.of(change + "T17:00:00Z"), listed.getList("items.from"));
        assertEquals(List.of(change + "T22:00:00Z"), listed.getList("items.to"));
    }

    @Test
    @DisplayName("R23 a buffer that reaches in from before the window hides the slot, whatever the window")
    void theWindowAskedForChangesNothing() {
        UUID room = publish(Listings.aDeskPool(someone(), host, 1).terms(terms -> terms.put("turnaround", "PT60M")));
        LocalDate date = day(5);
        Instant late = at(date, "22:00", HELSINKI);
        String quote = ask(room, late, Duration.ofMinutes(90)).path("id");
        askBooking(guest, quote).then().statusCode(201);

        String next = date.plusDays(1).toString();
        List<String> narrow = found(room, "from=" + next + "&to=" + date.plusDays(2) + "&length=PT1H")
                .getList("items.from");
        List<String> wide = new ArrayList<>();
        String query = "from=" + date + "&to=" + date.plusDays(2) + "&length=PT1H&limit=100";
        found(room, query).<String>getList("items.from").stream()
                .filter(start -> !Instant.parse(start).isBefore(at(date.plusDays(1), "00:00", HELSINKI)))
                .limit(narrow.size())
                .forEach(wide::add);

        assertEquals(wide, narrow);
        assertEquals(at(date.plusDays(1), "00:30", HELSINKI).toString(), narrow.getFirst());
    }

    @Test
    void pagesHoldEverySlotOnce() {
        UUID room = publish(Listings.aDeskPool(someone(), host, 1));
        String query = "from=" + day(5) + "&to=" + day(7) + "&limit=25";
        List<String> starts = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = found(room, query + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            starts.addAll(page.getList("items.from"));
            cursor = page.getString("nextCursor");
        }
        assertEquals(2 * STEPS_PER_DAY, starts.size());
        assertEquals(starts.stream().distinct().sorted().toList(), starts);
    }

    @Test
    void aPoolHasSlotsWhileEnoughUnitsAreFree() {
        UUID pool = publish(Listings.aDeskPool(someone(), host, 2));
        Instant start = at(day(5), "09:00", HELSINKI);
        String quote = ask(pool, start, Duration.ofHours(1)).path("id");
        askBooking(guest, quote).then().statusCode(201);
        String morning = "from=" + day(5) + "&to=" + day(6) + "&length=PT1H&limit=100";

        assertEquals(true, found(pool, morning).getList("items.from").contains(start.toString()));
        assertEquals(
                false,
                found(pool, morning + "&guests=2&units=2").getList("items.from").contains(start.toString()));
    }

    @Test
    void aPausedListingHasNoSlotsAndAHiddenOneIsNotThere() {
        UUID paused = publish(Listings.aDeskPool(someone(), host, 1).state("PAUSED"));
        slots(paused, "guests=1").then().statusCode(200).body("items", hasSize(0));
        assertNull(found(paused, "guests=1").get("nextCursor"));
        UUID draft = publish(Listings.aDeskPool(someone(), host, 1).state("DRAFT"));
        slots(draft, "guests=1").then().statusCode(404);
        slots(someone(), "guests=1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-01-02&to=2026-01-01",
                "from=2027-01-01&to=2027-03-01",
                "to=2027-01-01",
                "length=long",
                "length=PT0S",
                "length=-PT1H",
                "length=P32D",
                "units=0",
                "guests=0",
                "limit=0",
                "limit=101",
                "cursor=x",
                "until=2027-01-01"
            })
    void refusesQueriesThatMeanNothing(String query) {
        UUID room = publish(Listings.aDeskPool(someone(), host, 1));
        slots(room, query).then().statusCode(400).header("Content-Type", equalTo("application/problem+json"));
    }

    @Test
    void tellsThatNightsHaveACalendarInstead() {
        UUID home = publish(Listings.aHome(someone(), host));
        slots(home, "guests=1").then().statusCode(400).body("title", equalTo("The request is not valid"));
    }

    @Test
    void aHostsClosingTakesTheSlotsAway() {
        UUID room = publish(Listings.aDeskPool(someone(), host, 1));
        as(host).body(Map.of(
                        "state",
                        "CLOSED",
                        "ranges",
                        List.of(Map.of("from", day(5).toString(), "to", day(6).toString()))))
                .post("/v1/listings/" + room + "/blocks")
                .then()
                .statusCode(201);
        slots(room, "from=" + day(5) + "&to=" + day(6)).then().body("items", hasSize(0));
        slots(room, "from=" + day(6) + "&to=" + day(7) + "&limit=1")
                .then()
                .body("items.from", contains(at(day(6), "00:00", HELSINKI).toString()));
    }
}
