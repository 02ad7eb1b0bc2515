package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CoHostIT extends ListingsService {

    private static final String ALL = "CALENDAR,BOOKINGS,LISTING,MONEY";

    private final Person host = Person.someone();
    private final Person carla = Person.someone();

    private static String of(String listing) {
        return "/v1/listings/" + listing + "/co-hosts";
    }

    private static String tag(Person host, String listing) {
        return host.reads(listing).header("ETag");
    }

    private static String body(String rights) {
        return "{\"rights\":[%s]}"
                .formatted(rights.isEmpty() ? "" : "\"" + String.join("\",\"", rights.split(",")) + "\"");
    }

    private Response appoints(String listing, Person person, String rights) {
        return host.asks()
                .header("If-Match", tag(host, listing))
                .body(body(rights))
                .put(of(listing) + "/" + person.id());
    }

    private static Response dismisses(Person who, Person host, String listing, Person coHost) {
        return who.asks().header("If-Match", tag(host, listing)).delete(of(listing) + "/" + coHost.id());
    }

    @Test
    void seesTheListingAsTheHostDoesFromTheDraftOn() {
        String id = host.drafts(aHome());
        carla.reads(id).then().statusCode(404);
        carla.asks().get("/v1/me/co-hosted-listings").then().statusCode(200).body("items", hasSize(0));
        appoints(id, carla, "BOOKINGS,CALENDAR")
                .then()
                .statusCode(200)
                .body("personId", equalTo(carla.id().toString()))
                .body("rights", contains("CALENDAR", "BOOKINGS"))
                .body("since", notNullValue());
        carla.reads(id)
                .then()
                .statusCode(200)
                .body("location.exact", equalTo(true))
                .body("location.address", equalTo("Dageraadplaats 1"))
                .body("rights", contains("CALENDAR", "BOOKINGS"));
        carla.asks().get("/v1/listings/" + id + "/units").then().statusCode(200);
        carla.asks()
                .get("/v1/me/co-hosted-listings")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items.rights", contains(List.of("CALENDAR", "BOOKINGS")));
        carla.asks().get("/v1/me/listings").then().body("items", hasSize(0));
        host.reads(id).then().body("rights", contains("CALENDAR", "BOOKINGS", "LISTING", "MONEY"));
        host.takes("publish", id).then().statusCode(200);
        Person.someone().reads(id).then().body("rights", nullValue()).body("location.exact", equalTo(false));
    }

    /** What each right lets a co-host do here; the rest is refused and changes nothing. */
    @ParameterizedTest(name = "{0}: change {1}, publish and pause {1}, archive 403")
    @CsvSource(
            delimiter = ';',
            value = {"CALENDAR; 403", "CALENDAR,BOOKINGS,MONEY; 403", "LISTING; 200", ALL + "; 200"})
    void doesWhatTheRightsSayAndNoMore(String rights, int answer) {
        String id = host.drafts(aHome());
        appoints(id, carla, rights).then().statusCode(200);
        int before = host.reads(id).path("version");
        carla.patches(id, "{'title':'A brighter home'}").then().statusCode(answer);
        carla.takes("publish", id).then().statusCode(answer);
        if (answer == 403) {
            host.takes("publish", id).then().statusCode(200);
        }
        carla.takes("pause", id).then().statusCode(answer);
        carla.takes("archive", id).then().statusCode(403);
        carla.asks()
                .header("If-Match", tag(host, id))
                .body(body(ALL))
                .put(of(id) + "/" + Person.someone().id())
                .then()
                .statusCode(403);
        carla.asks()
                .header("If-Match", tag(host, id))
                .body(body(ALL))
                .put(of(id) + "/" + carla.id())
                .then()
                .statusCode(403);
        int steps = answer == 200 ? 3 : 1;
        host.reads(id).then().body("version", equalTo(before + steps));
    }

    @Test
    void isChangedAndDismissedByTheHostAndLeavesAlone() {
        String id = host.publishes(aHome());
        Person second = Person.someone();
        appoints(id, carla, "LISTING").then().statusCode(200);
        appoints(id, second, ALL).then().statusCode(200);
        appoints(id, carla, "CALENDAR").then().statusCode(200).body("rights", contains("CALENDAR"));
        carla.patches(id, "{'title':'x'}").then().statusCode(403);
        for (Person insider : List.of(host, carla, second, Person.operator())) {
            insider.asks().get(of(id)).then().statusCode(200).body("items", hasSize(2));
        }
        dismisses(carla, host, id, second).then().statusCode(403);
        dismisses(Person.operator(), host, id, second).then().statusCode(403);
        dismisses(second, host, id, second).then().statusCode(204);
        host.takes("archive", id).then().statusCode(200);
        dismisses(host, host, id, carla).then().statusCode(204);
        dismisses(host, host, id, carla).then().statusCode(404);
        carla.reads(id).then().statusCode(404);
    }

    @Test
    void actsThroughAnOperatorAsTheHostDoes() {
        String id = host.drafts(aHome());
        Person.operator()
                .asksFor(host)
                .header("If-Match", tag(host, id))
                .body(body("CALENDAR"))
                .put(of(id) + "/" + carla.id())
                .then()
                .statusCode(200);
        Person.operator()
                .asksFor(carla)
                .get("/v1/me/co-hosted-listings")
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void isNobodysBusinessButTheHosts() {
        String listed = host.publishes(aHome());
        String draft = host.drafts(aHome());
        appoints(listed, carla, ALL).then().statusCode(200);
        appoints(draft, carla, ALL).then().statusCode(200);
        Person stranger = Person.someone();
        for (Person who : List.of(Person.NOBODY, stranger, Person.service(), Person.operator())) {
            boolean operator = who.token() != null && who != stranger && who.id() != null;
            for (String id : List.of(listed, draft)) {
                int refusal = who == Person.NOBODY ? 401 : who == stranger && id.equals(draft) ? 404 : 403;
                String before = tag(host, id);
                assertEquals(operator ? 200 : refusal, who.asks().get(of(id)).statusCode());
                assertEquals(
                        refusal,
                        who.asks()
                                .header("If-Match", before)
                                .body(body(ALL))
                                .put(of(id) + "/" + carla.id())
                                .statusCode());
                assertEquals(refusal, dismisses(who, host, id, carla).statusCode());
                assertEquals(before, tag(host, id));
            }
        }
        Person.NOBODY.asks().get("/v1/me/co-hosted-listings").then().statusCode(401);
        Person.service().asks().get("/v1/me/co-hosted-listings").then().statusCode(403);
    }

    @Test
    void refusesWhatMakesNoSense() {
        String id = host.publishes(aHome());
        String before = tag(host, id);
        for (String wrong : List.of("", "MONEY", "MONEY,LISTING", "EVERYTHING", "CALENDAR,null")) {
            assertEquals(400, appoints(id, carla, wrong).statusCode(), wrong);
        }
        appoints(id, host, ALL).then().statusCode(400);
        host.asks()
                .header("If-Match", before)
                .body("{\"rights\":[\"CALENDAR\"],\"until\":\"2027-01-01\"}")
                .put(of(id) + "/" + carla.id())
                .then()
                .statusCode(400);
        host.asks().body(body("CALENDAR")).put(of(id) + "/" + carla.id()).then().statusCode(428);
        host.asks()
                .header("If-Match", "\"99\"")
                .body(body("CALENDAR"))
                .put(of(id) + "/" + carla.id())
                .then()
                .statusCode(412);
        assertEquals(before, tag(host, id));
        appoints(id, carla, "CALENDAR").then().statusCode(200);
        String after = tag(host, id);
        assertNotEquals(before, after);
        appoints(id, carla, "CALENDAR").then().statusCode(200).header("ETag", equalTo(after));
    }

    @Test
    void areTenAtMost() {
        String id = host.drafts(aHome());
        List<Person> ten = Stream.generate(Person::someone).limit(10).toList();
        ten.forEach(person -> appoints(id, person, "CALENDAR").then().statusCode(200));
        appoints(id, carla, "CALENDAR").then().statusCode(409).body("type", endsWith("/problems/too-many-co-hosts"));
        appoints(id, ten.getLast(), "LISTING").then().statusCode(200);
        dismisses(ten.getFirst(), host, id, ten.getFirst()).then().statusCode(204);
        appoints(id, carla, "CALENDAR").then().statusCode(200);
    }
}
