package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MyListingsIT extends ListingsService {

    private final Person host = Person.someone();

    @Test
    void showsAHostsListingsNewestFirstPageByPage() {
        List<String> mine = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            mine.addFirst(host.drafts(aHome()));
        }
        Person.someone().drafts(aHome());
        JsonPath first = page("limit=2");
        JsonPath second = page("limit=2&cursor=" + first.getString("nextCursor"));
        JsonPath third = page("limit=2&cursor=" + second.getString("nextCursor"));
        List<String> seen = new ArrayList<>(first.getList("items.id"));
        seen.addAll(second.getList("items.id"));
        seen.addAll(third.getList("items.id"));
        assertEquals(mine, seen);
        assertNull(third.getString("nextCursor"));
    }

    @Test
    void showsThoseOfOneState() {
        String published = host.publishes(aHome());
        String draft = host.drafts(aHome());
        host.asks().get("/v1/me/listings?state=PUBLISHED").then().body("items.id", contains(published));
        host.asks().get("/v1/me/listings?state=DRAFT").then().body("items.id", contains(draft));
        host.asks().get("/v1/me/listings?state=ARCHIVED").then().body("items", hasSize(0));
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        host.drafts(aHome());
        host.drafts(aHome());
        String cursor = page("limit=1").getString("nextCursor");
        host.asks().get("/v1/me/listings?state=DRAFT&cursor=" + cursor).then().statusCode(400);
        Person.someone().asks().get("/v1/me/listings?cursor=" + cursor).then().statusCode(400);
    }

    private JsonPath page(String query) {
        return host.asks()
                .get("/v1/me/listings?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
