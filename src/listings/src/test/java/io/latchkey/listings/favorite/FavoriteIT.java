package io.latchkey.listings.favorite;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FavoriteIT extends ListingsService {

    private final Person host = Person.someone();
    private final Person guest = Person.someone();

    @Test
    void keepsAListingOnceHoweverOftenItIsAdded() {
        String home = host.publishes(aHome());
        adds(guest, home).then().statusCode(204);
        Object since = list(guest, "").extract().path("items[0].since");
        adds(guest, home).then().statusCode(204);
        list(guest, "").body("items.listingId", contains(home)).body("items[0].since", equalTo(since));
    }

    @Test
    void takesAListingAwayHoweverOftenItIsSaid() {
        String home = host.publishes(aHome());
        adds(guest, home);
        removes(guest, home).then().statusCode(204);
        removes(guest, home).then().statusCode(204);
        removes(guest, UUID.randomUUID().toString()).then().statusCode(204);
        list(guest, "").body("items", hasSize(0));
    }

    @Test
    void showsEachAsASearchDoesWithItsPlaceBlurred() {
        String home = host.publishes(aHome());
        adds(guest, home);
        JsonPath found = guest.asks().get("/v1/listings?host=" + host.id()).jsonPath();
        JsonPath kept = list(guest, "").extract().jsonPath();
        assertEquals(found.getMap("items[0]"), kept.getMap("items[0].listing"));
        assertEquals("AVAILABLE", kept.getString("items[0].state"));
        adds(host, home);
        assertEquals(
                found.getMap("items[0]"), list(host, "").extract().path("items[0].listing"), "the host's own as well");
    }

    @Test
    void tellsWhatIsPausedAndNothingOfWhatIsArchived() {
        String home = host.publishes(aHome());
        adds(guest, home);
        host.takes("pause", home);
        list(guest, "").body("items[0].state", equalTo("PAUSED")).body("items[0].listing.title", notNullValue());
        host.patches(home, "{'title':'A secret title'}").then().statusCode(200);
        host.takes("archive", home);
        String gone = list(guest, "")
                .body("items[0].state", equalTo("NOT_SHOWN"))
                .body("items[0].listingId", equalTo(home))
                .body("items[0].listing", nullValue())
                .extract()
                .asString();
        assertFalse(gone.contains("secret"));
        adds(guest, home).then().statusCode(204);
        adds(Person.someone(), home).then().statusCode(404);
        removes(guest, home).then().statusCode(204);
        adds(guest, home).then().statusCode(404);
    }

    @Test
    void takesNoDraftOfSomebodyElse() {
        String draft = host.drafts(aHome());
        adds(guest, draft).then().statusCode(404).body("type", endsWith("/not-found"));
        adds(guest, UUID.randomUUID().toString()).then().statusCode(404);
        list(guest, "").body("items", hasSize(0));
        adds(host, draft).then().statusCode(204);
        list(host, "").body("items[0].state", equalTo("NOT_SHOWN"));
    }

    @Test
    void showsThoseAddedLastFirstPageByPage() {
        List<String> added = new ArrayList<>();
        List<String> homes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            homes.add(host.publishes(aHome()));
        }
        for (int i : List.of(3, 0, 4, 1, 2)) {
            adds(guest, homes.get(i));
            added.addFirst(homes.get(i));
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = list(guest, "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.listingId"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertEquals(added, seen);
    }

    @Test
    void refusesWhatIsNoPageOfOnesOwn() {
        adds(guest, host.publishes(aHome()));
        adds(guest, host.publishes(aHome()));
        String cursor = list(guest, "?limit=1").extract().path("nextCursor");
        host.asks().get("/v1/me/favorites?cursor=" + cursor).then().statusCode(400);
        guest.asks().get("/v1/me/favorites?limit=0").then().statusCode(400);
        guest.asks().get("/v1/me/favorites?limit=101").then().statusCode(400);
        guest.asks().get("/v1/me/favorites?state=PAUSED").then().statusCode(400);
        assertNull(list(guest, "?limit=2").extract().path("nextCursor"));
    }

    @Test
    void keepsThemApartByPersonAndFromNobodyAndServices() {
        String home = host.publishes(aHome());
        adds(guest, home);
        list(Person.someone(), "").body("items", hasSize(0));
        adds(Person.NOBODY, home).then().statusCode(401);
        removes(Person.NOBODY, home).then().statusCode(401);
        Person.NOBODY.asks().get("/v1/me/favorites").then().statusCode(401);
        adds(Person.service(), home).then().statusCode(403);
        removes(Person.service(), home).then().statusCode(403);
        Person.service().asks().get("/v1/me/favorites").then().statusCode(403);
    }

    static Response adds(Person who, String listing) {
        return who.asks().put("/v1/me/favorites/" + listing);
    }

    private static Response removes(Person who, String listing) {
        return who.asks().delete("/v1/me/favorites/" + listing);
    }

    private static ValidatableResponse list(Person who, String query) {
        return who.asks().get("/v1/me/favorites" + query).then().statusCode(200);
    }
}
