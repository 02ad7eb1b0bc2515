package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those who act for a host, as far as the host lets them. */
@QuarkusTest
class CoHostIT extends ServiceIT {

    private UUID host;
    private UUID guest;
    private UUID homeId;
    private UUID calendar;
    private UUID bookings;
    private UUID content;
    private UUID money;

    @BeforeEach
    void people() {
        host = someone();
        guest = someone();
        homeId = someone();
        calendar = someone();
        bookings = someone();
        content = someone();
        money = someone();
    }

    private Listings home() {
        return Listings.aHome(homeId, host)
                .coHost(calendar, "CALENDAR")
                .coHost(bookings, "BOOKINGS")
                .coHost(content, "LISTING")
                .coHost(money, "BOOKINGS", "MONEY");
    }

    /** Who has which right, in the order of each row's answers; the last one is co-host of another listing. */
    @ParameterizedTest(name = "{0} {1} with CALENDAR, BOOKINGS, LISTING, MONEY, elsewhere: {2}")
    @CsvSource({
        "GET,  /v1/bookings/{booking},                    404 200 404 200 404",
        "GET,  /v1/bookings/{booking}/cancellation-quote, 404 200 404 200 404",
        "GET,  /v1/bookings/{booking}/changes,            404 200 404 200 404",
        "GET,  /v1/bookings/{booking}/claims,             404 200 404 200 404",
        "POST, /v1/bookings/{booking}/accept,             404 409 404 409 404",
        "POST, /v1/bookings/{booking}/withdraw,           404 403 404 403 404",
        "POST, /v1/bookings/{booking}/check-in,           404 409 404 409 404",
        "POST, /v1/bookings/{booking}/refunds,            404 403 404 409 404",
        "POST, /v1/bookings/{booking}/claims,             404 403 404 409 404",
        "GET,  /v1/listings/{listing}/blocks,             200 404 404 404 404",
        "GET,  /v1/me/coupons/{coupon},                   404 404 404 404 404",
    })
    void getsInWithTheRightThatItTakes(String method, String path, String expected) {
        UUID home = publish(home());
        UUID elsewhere = someone();
        publish(Listings.aHome(someone(), someone()).coHost(elsewhere, "CALENDAR", "BOOKINGS", "LISTING", "MONEY"));
        JsonPath booking = confirmed(guest, home, day(30), day(33));
        String url = path.replace("{booking}", booking.getString("id"))
                .replace("{listing}", home.toString())
                .replace("{coupon}", coupon());

        String answered = Stream.of(calendar, bookings, content, money, elsewhere)
                .map(coHost -> as(coHost)
                        .header("Idempotency-Key", ids.next().toString())
                        .body(body(path))
                        .request(method, url))
                .map(answer -> Integer.toString(answer.statusCode()))
                .collect(Collectors.joining(" "));

        assertEquals(expected, answered);
        assertEquals("CONFIRMED", state(guest, booking), "nothing has changed");
    }

    /** More than there is, or before the stay: who is let in is told so, and nothing happens. */
    private static Map<String, ?> body(String path) {
        Map<String, ?> muchMoney = Map.of("amountMinor", 99_999_999, "currency", "EUR");
        return path.endsWith("refunds")
                ? Map.of("amount", muchMoney, "reason", "A gift")
                : path.endsWith("claims") ? Map.of("kind", "DAMAGE", "text", "The lamp", "asked", muchMoney) : Map.of();
    }

    private String coupon() {
        return as(host).body(Map.of("code", "SUMMER26", "basisPoints", 1000))
                .post("/v1/me/coupons")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void acceptsForTheHostAndCancelsForTheHost() {
        UUID home = publish(home().onRequest());
        JsonPath booking = book(guest, home, day(20), day(22));
        payment("authorized", booking);
        step(calendar, booking, "accept").then().statusCode(404);
        step(bookings, booking, "accept").then().statusCode(200).body("state", equalTo("ACCEPTED"));
        payment("captured", booking);
        step(bookings, booking, "cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    @Test
    void givesBackWithTheRightToTheMoney() {
        JsonPath booking = confirmed(guest, publish(home()), day(20), day(22));
        as(money)
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("amount", Map.of("amountMinor", 500, "currency", "EUR"), "reason", "Cold water"))
                .post("/v1/bookings/" + booking.getString("id") + "/refunds")
                .then()
                .statusCode(200);
    }

    @Test
    void listsTheBookingsOfTheListingsWithTheRight() {
        UUID home = publish(home());
        List<String> both = List.of(
                confirmed(guest, home, day(20), day(22)).getString("id"),
                confirmed(guest, home, day(25), day(26)).getString("id"));
        confirmed(guest, publish(Listings.aHome(someone(), host)), day(20), day(22));

        Response first = as(bookings).get("/v1/bookings?as=co-host&limit=1");
        first.then().statusCode(200).body("items.id", contains(both.get(1)));
        as(bookings)
                .get("/v1/bookings?as=co-host&limit=1&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.id", contains(both.get(0)));
        as(bookings).get("/v1/bookings?as=host").then().body("items", empty());
        for (UUID without : List.of(calendar, content, someone(), host)) {
            as(without).get("/v1/bookings?as=co-host").then().statusCode(200).body("items", empty());
        }
        as(bookings).get("/v1/bookings?as=cohost").then().statusCode(400);
    }

    @Test
    void isWhatTheLatestSnapshotSays() {
        UUID home = publish(home());
        JsonPath booking = confirmed(guest, home, day(20), day(22));
        publish(Listings.aHome(homeId, host).version(3).coHost(calendar, "BOOKINGS"));
        as(calendar).get("/v1/bookings/" + booking.getString("id")).then().statusCode(200);
        as(bookings).get("/v1/bookings/" + booking.getString("id")).then().statusCode(404);
        as(calendar).get("/v1/listings/" + home + "/blocks").then().statusCode(404);
        publish(home().version(2));
        as(bookings).get("/v1/bookings/" + booking.getString("id")).then().statusCode(404);
        publish(Listings.aHome(homeId, host).version(4));
        as(calendar).get("/v1/bookings/" + booking.getString("id")).then().statusCode(404);
    }

    @Test
    void isTheGuestInBookingsOfTheirOwn() {
        UUID home = publish(home().onRequest());
        JsonPath booking = book(money, home, day(20), day(22));
        payment("authorized", booking);
        step(money, booking, "accept").then().statusCode(403);
        as(money)
                .header("Idempotency-Key", ids.next().toString())
                .body(Map.of("amount", Map.of("amountMinor", 500, "currency", "EUR"), "reason", "To myself"))
                .post("/v1/bookings/" + booking.getString("id") + "/refunds")
                .then()
                .statusCode(403);
    }

    @Test
    void seesTheCalendarOfADraftAndClosesAndOpensDates() {
        UUID home = publish(home().state("DRAFT"));
        as(bookings).get("/v1/listings/" + home + "/calendar").then().statusCode(404);
        as(calendar).get("/v1/listings/" + home + "/calendar").then().statusCode(200);
        Map<String, ?> block = Map.of(
                "state", "CLOSED", "ranges", List.of(Map.of("from", day(5).toString(), "to", day(6).toString())));
        String url = "/v1/listings/" + home + "/blocks";
        as(bookings).body(block).post(url).then().statusCode(404);
        String made = as(calendar)
                .body(block)
                .post(url)
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        as(bookings).delete(url + "/" + made).then().statusCode(404);
        as(calendar).delete(url + "/" + made).then().statusCode(204);
    }

    @Test
    void readsWhatHostsSayOfGuestsWithBookings() {
        confirmed(guest, publish(home()), day(20), day(22));
        String path = "/v1/guests/" + guest + "/reviews";
        as(bookings).get(path).then().statusCode(200).body("items", empty());
        as(calendar).get(path).then().statusCode(404);
        as(someone()).get(path).then().statusCode(404);
    }

    @Test
    void settlesConflictsForTheHost() {
        UUID car = publish(
                Listings.aDeskPool(homeId, host, 1).coHost(calendar, "CALENDAR").coHost(bookings, "BOOKINGS"));
        Instant noon = Instant.parse(day(3) + "T12:00:00Z");
        UUID second = someone();
        JsonPath late = driven(guest, car, noon);
        driven(second, car, noon.plus(Duration.ofHours(4)));
        passUntil(noon.plus(Duration.ofHours(1)));
        step(bookings, late, "check-in").then().statusCode(200);
        String conflict = as(bookings)
                .body(Map.of("until", noon.plus(Duration.ofHours(6)).toString()))
                .post("/v1/bookings/" + late.getString("id") + "/report-late")
                .then()
                .statusCode(200)
                .extract()
                .path("conflicts[0]");
        as(calendar).get("/v1/conflicts/" + conflict).then().statusCode(404);
        as(calendar).get("/v1/conflicts").then().body("items", empty());
        as(bookings).get("/v1/conflicts/" + conflict).then().statusCode(200);
        as(bookings).get("/v1/conflicts").then().body("items", hasSize(1));
        as(bookings)
                .body(Map.of("choice", "KEEP"))
                .post("/v1/conflicts/" + conflict + "/resolve")
                .then()
                .statusCode(200);
    }

    private JsonPath driven(UUID driver, UUID car, Instant from) {
        String quote = askQuote(driver, car, "HOUR", from, from.plus(Duration.ofHours(4)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath booking =
                askBooking(driver, quote).then().statusCode(201).extract().jsonPath();
        payment("authorized", booking);
        payment("captured", booking);
        return booking;
    }
}
