package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.FakeUnitRetirements;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home of three rooms, one of which is a listing of its own. */
@QuarkusTest
class SharedUnitsIT extends ListingsService {

    @Inject
    FakeUnitRetirements bookings;

    private final Person host = Person.someone();
    private String home;
    private List<String> units;
    private String room;

    @BeforeEach
    void aHomeAndARoomOfIt() {
        home = host.publishes(aHome().with("/unitCount", "3").with("/unitUse", "'ALL'"));
        units = host.reads(home).path("unitIds");
        room = host.publishes(sharing(home, units.getFirst()));
    }

    @Test
    void offersTheSameUnitsInTheSameCalendar() {
        host.reads(room)
                .then()
                .body("unitIds", contains(units.getFirst()))
                .body("unitCount", equalTo(1))
                .body("unitUse", equalTo("ANY"))
                .body("calendarGroup", equalTo(home));
        unitsOf(home)
                .body("items.id", equalTo(units))
                .body("items.state", contains("ACTIVE", "ACTIVE", "ACTIVE"))
                .body("items[0].sharedBy", contains(room))
                .body("items[1].sharedBy", empty());
        unitsOf(room).body("items[0].sharedBy", contains(home));
    }

    @Test
    void refusesUnitsOfSomebodyElseArchivedListingsAndUnitsThatAreNone() {
        refuses(Person.someone(), sharing(home, units.getFirst()), "/sharesUnits/listingId");
        refuses(host, sharing(UUID.randomUUID().toString(), units.getFirst()), "/sharesUnits/listingId");
        refuses(host, sharing(home, UUID.randomUUID().toString()), "/sharesUnits/unitIds/0");
        refuses(host, sharing(home, units.getFirst(), units.getFirst()), "/sharesUnits/unitIds/1");
        refuses(host, sharing(room, units.getLast()), "/sharesUnits/unitIds/0");
        refuses(host, sharing(home, units.getFirst()).with("/unitCount", "1"), "/unitCount");
        host.takes("archive", home).then().statusCode(200);
        refuses(host, sharing(home, units.getFirst()), "/sharesUnits/listingId");
    }

    @Test
    void sharesUnitsOnlyWhenAListingIsMade() {
        host.patches(room, "{'sharesUnits':{'listingId':'%s','unitIds':['%s']}}".formatted(home, units.getLast()))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sharesUnits"));
    }

    @Test
    void givesNewUnitsToTheListingsThatShareAllOfThem() {
        String floor = host.publishes(sharingAll(home));
        String floorByTheHour = host.publishes(sharingAll(floor));
        host.patches(home, "{'unitCount':4}").then().statusCode(200);
        List<String> four = host.reads(home).path("unitIds");
        assertEquals(units, four.subList(0, 3));
        for (String follower : List.of(floor, floorByTheHour)) {
            host.reads(follower)
                    .then()
                    .body("unitIds", equalTo(four))
                    .body("unitCount", equalTo(4))
                    .body("version", equalTo(3));
        }
        host.reads(floor).then().body("followsUnitsOf", equalTo(home));
        host.reads(room).then().body("unitIds", contains(units.getFirst())).body("version", equalTo(2));
        host.patches(home, "{'unitCount':2}").then().statusCode(200);
        host.reads(floorByTheHour).then().body("unitIds", equalTo(four.subList(0, 2)));
    }

    @Test
    void countsItsUnitsWhereTheyComeFrom() {
        String floor = host.publishes(sharingAll(home));
        for (int count : List.of(2, 4)) {
            host.patches(floor, "{'unitCount':%d}".formatted(count))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/unitCount"))
                    .body("errors.detail[0]", containsString(home));
        }
        host.patches(floor, "{'title':'The whole floor'}")
                .then()
                .statusCode(200)
                .body("unitCount", equalTo(3));
        host.takes("archive", home).then().statusCode(200);
        host.patches(floor, "{'unitCount':4}").then().statusCode(200).body("unitIds", hasSize(4));
    }

    @Test
    void takesAUnitOutOfUseInEveryListingThatSharesIt() {
        String bed = host.drafts(sharing(room, units.getFirst()).with("/kind", "'SHARED_ROOM'"));
        String twin = host.drafts(sharing(home, units.get(0), units.get(1)));
        host.takes("archive", room).then().statusCode(200);
        host.takes("archive", bed).then().statusCode(200);
        archive(home, units.getFirst())
                .then()
                .statusCode(200)
                .body("state", equalTo("ARCHIVED"))
                .body("sharedBy", contains(twin));
        assertTrue(bookings.hasRetired(units.getFirst()));
        host.reads(home)
                .then()
                .body("unitIds", contains(units.get(1), units.get(2)))
                .body("version", equalTo(3));
        host.reads(twin).then().body("unitIds", contains(units.get(1))).body("version", equalTo(2));
        host.reads(bed).then().body("version", equalTo(2));
        archive(home, units.getFirst()).then().statusCode(200);
        host.reads(home).then().body("version", equalTo(3));
        refuses(host, sharing(home, units.getFirst()), "/sharesUnits/unitIds/0");
    }

    @Test
    void refusesToTakeTheLastUnitOfAnyListing() {
        archive(home, units.getFirst())
                .then()
                .statusCode(409)
                .body("type", endsWith("/last-unit"))
                .body("listingId", equalTo(room));
        host.patches(room, "{'unitCount':0}").then().statusCode(400);
        assertFalse(bookings.hasRetired(units.getFirst()));
    }

    @Test
    void namesTheBookingsThatNeedTheUnit() {
        BookingId booking = new BookingId(UUID.randomUUID());
        bookings.books(units.getLast(), booking);
        for (Response answer : List.of(archive(home, units.getLast()), host.patches(home, "{'unitCount':2}"))) {
            answer.then()
                    .statusCode(409)
                    .body("type", endsWith("/unit-has-bookings"))
                    .body("bookings.bookingId", contains(booking.toString()))
                    .body("bookings.from", contains("2027-07-01"));
        }
        host.reads(home).then().body("unitIds", equalTo(units)).body("version", equalTo(2));
    }

    @Test
    void canBeAskedAgainWhenBookingsDidNotAnswer() {
        bookings.isSilentAbout(units.getLast(), true);
        archive(home, units.getLast()).then().statusCode(503);
        host.reads(home).then().body("unitIds", hasSize(3));
        bookings.isSilentAbout(units.getLast(), false);
        archive(home, units.getLast()).then().statusCode(200);
        host.reads(home).then().body("unitIds", hasSize(2));
    }

    @Test
    void leavesOneUnitWhenAllAreTakenOutAtOnce() throws Exception {
        host.takes("archive", room).then().statusCode(200);
        List<Callable<Integer>> attempts = new ArrayList<>();
        units.forEach(unit -> attempts.add(() -> archive(home, unit).statusCode()));
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(3)) {
            for (Future<Integer> answer : many.invokeAll(attempts)) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(200, 200, 409), answers.stream().sorted().toList());
        host.reads(home).then().body("unitIds", hasSize(1)).body("version", equalTo(4));
    }

    @Test
    void isNobodysBusinessButTheHosts() {
        for (Person other : List.of(Person.someone(), Person.operator())) {
            other.takes("units/" + units.getLast() + "/archive", home).then().statusCode(403);
        }
        Person operator = Person.operator();
        operator.asks().get("/v1/listings/" + home + "/units").then().statusCode(200);
        operator.asksFor(host)
                .post("/v1/listings/" + home + "/units/" + units.getLast() + "/archive")
                .then()
                .statusCode(200);
        archive(room, units.getLast()).then().statusCode(404);
    }

    private Response archive(String listing, String unit) {
        return host.takes("units/" + unit + "/archive", listing);
    }

    private ValidatableResponse unitsOf(String listing) {
        return host.asks().get("/v1/listings/" + listing + "/units").then().statusCode(200);
    }

    private static Bodies sharing(String listing, String... units) {
        return sharingAll(listing)
                .with("/kind", "'ROOM'")
                .with("/sharesUnits/unitIds", "['%s']".formatted(String.join("','", units)));
    }

    private static Bodies sharingAll(String listing) {
        return aHome().without("/unitCount").with("/sharesUnits", "{'listingId':'%s'}".formatted(listing));
    }

    private static void refuses(Person by, Bodies body, String pointer) {
        by.asks()
                .body(body.toString())
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }
}
