package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** Whose zone a listing has: its host's, or that of its place. */
@QuarkusTest
class TimeZoneIT extends ListingsService {

    private static final String TO_NUUK = "'location':{'latitude':64.18,'longitude':-51.72,'countryCode':'GL'}";

    private final Person host = Person.someone();

    @Test
    void findsTheZoneOfThePlaceAndFollowsIt() {
        String id = host.drafts(withoutZone());
        zoneIs(id, "Europe/Brussels");
        host.patches(id, "{'title':'Another title'}").then().statusCode(200).body("timeZone", is("Europe/Brussels"));
        host.patches(id, "{" + TO_NUUK + "}").then().statusCode(200).body("timeZone", is("America/Nuuk"));
        zoneIs(id, "America/Nuuk");
    }

    @Test
    void keepsTheZoneThatTheHostNamed() {
        String id = host.drafts(aHome().with("/timeZone", "'Europe/Paris'"));
        zoneIs(id, "Europe/Paris");
        host.patches(id, "{" + TO_NUUK + "}").then().statusCode(200).body("timeZone", is("Europe/Paris"));
    }

    @Test
    void keepsTheZoneThatIsNamedWithTheMove() {
        String id = host.drafts(withoutZone());
        host.patches(id, "{'timeZone':'America/Godthab'," + TO_NUUK + "}")
                .then()
                .statusCode(200);
        zoneIs(id, "America/Godthab");
        host.patches(id, "{'location':{'latitude':51.2,'longitude':4.4}}")
                .then()
                .statusCode(200)
                .body("timeZone", is("America/Godthab"));
    }

    @Test
    void findsTheZoneAgainWhenTheHostTakesTheNameBack() {
        String id = host.drafts(aHome().with("/timeZone", "'Europe/Paris'"));
        host.patches(id, "{'timeZone':null}").then().statusCode(200).body("timeZone", is("Europe/Brussels"));
        host.patches(id, "{" + TO_NUUK + "}").then().statusCode(200).body("timeZone", is("America/Nuuk"));
    }

    @Test
    void givesABoatTheZoneOfItsSea() {
        zoneIs(
                host.drafts(withoutZone().with("/location/latitude", "0").with("/location/longitude", "-30")),
                "Etc/GMT+2");
    }

    @Test
    void refusesAZoneThatIsNone() {
        host.asks()
                .body(aHome().with("/timeZone", "''").toString())
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(startsWith("/timeZone")));
        host.asks()
                .body(withoutZone().with("/location/latitude", "91").toString())
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/location/latitude"));
    }

    private static Bodies withoutZone() {
        return aHome().without("/timeZone");
    }

    private void zoneIs(String id, String zone) {
        host.reads(id).then().body("timeZone", is(zone));
    }
}
