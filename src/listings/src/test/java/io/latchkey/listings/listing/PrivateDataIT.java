package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Haversine;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PrivateDataIT extends ListingsService {

    private static final GeoPoint EXACT = new GeoPoint(51.2045371, 4.4253839);

    private final Person host = Person.someone();

    @Test
    void showsTheExactPlaceToHostAndOperatorOnly() {
        String id = host.publishes(aHome().with("/externalReference", "'airbnb:" + host.id() + "'"));
        for (Person insider : List.of(host, Person.operator())) {
            insider.reads(id)
                    .then()
                    .body("location.exact", equalTo(true))
                    .body("location.address", equalTo("Dageraadplaats 1"))
                    .body("externalReference", equalTo("airbnb:" + host.id()));
            assertEquals(EXACT, place(insider, id));
        }
        for (Person outsider : List.of(Person.someone(), Person.NOBODY, Person.service())) {
            String text = outsider.reads(id)
                    .then()
                    .statusCode(200)
                    .body("location.exact", equalTo(false))
                    .body("location.address", nullValue())
                    .body("location.city", equalTo("Antwerp"))
                    .body("externalReference", nullValue())
                    .extract()
                    .asString();
            assertFalse(text.contains("51.2045371") || text.contains("Dageraadplaats"), text);
        }
    }

    @Test
    void movesThePlaceByUpToThreeHundredMetresAlwaysTheSameWay() {
        String id = host.publishes(aHome());
        String other = host.publishes(aHome());
        Set<GeoPoint> shown = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            shown.add(place(Person.someone(), id));
            shown.add(place(Person.NOBODY, other));
        }
        host.patches(id, "{'title':'Another title'}").then().statusCode(200);
        shown.add(place(Person.NOBODY, id));
        assertEquals(1, shown.size());
        double metres = Haversine.metres(EXACT, shown.iterator().next());
        assertTrue(metres > 149 && metres < 301, metres + " m");
    }

    @Test
    void hidesDraftsAndArchivedListingsFromStrangers() {
        String id = host.drafts(aHome());
        Person.someone().reads(id).then().statusCode(404);
        Person.NOBODY.reads(id).then().statusCode(404);
        host.takes("publish", id);
        host.takes("archive", id);
        Person.someone().reads(id).then().statusCode(404);
        host.reads(id).then().statusCode(200);
    }

    private static GeoPoint place(Person reader, String id) {
        JsonNode location = Bodies.parse(reader.reads(id).asString()).path("location");
        return new GeoPoint(
                location.path("latitude").asDouble(), location.path("longitude").asDouble());
    }
}
