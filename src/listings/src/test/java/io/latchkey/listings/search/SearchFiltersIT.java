package io.latchkey.listings.search;

import static io.latchkey.listings.testing.Bodies.aHomeAt;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.latchkey.listings.search.copy.Charges;
import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.FakeBookings;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SearchFiltersIT extends ListingsService {

    private final Person host = Person.someone();

    @Inject
    FakeBookings bookings;

    @BeforeEach
    void chargesAreKnown() {
        bookings.tellsCharges(new Charges(1_000, 300, List.of()));
    }

    private static Bodies home(double latitude, int bedrooms, String amenities) {
        return aHomeAt(latitude, 80)
                .with("/attributes", "{'bedrooms':%d,'amenities':%s}".formatted(bedrooms, amenities));
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false)
                .get("/v1/" + path.replace("|", "%7C").replace(" ", "%20"))
                .then()
                .statusCode(200);
    }

    @Test
    void findsByWhatTheAttributesSay() {
        String small = host.publishes(home(-41, 1, "['Wifi','Kitchen']"));
        String large = host.publishes(home(-41, 4, "['wifi','Hot tub']"));
        String search = "listings?near=-41,80&attribute=";
        get(search + "bedrooms:2..").body("items.id", contains(large));
        get(search + "bedrooms:..4").body("items.id", containsInAnyOrder(small, large));
        get(search + "amenities:all:WIFI").body("items.id", containsInAnyOrder(small, large));
        get(search + "amenities:all:Wifi|Kitchen").body("items.id", contains(small));
        get(search + "amenities:any:Hot tub|Kitchen").body("items.id", containsInAnyOrder(small, large));
        get(search + "amenities:all:Sauna").body("items", hasSize(0));
        get(search + "amenities:all:Wifi&attribute=bedrooms:4..4").body("items.id", contains(large));
    }

    @Test
    void findsAllThatAHostHasPublishedAndNothingElse() {
        String first = host.publishes(home(-48, 1, "[]"));
        String second = host.publishes(home(48, 1, "[]"));
        host.drafts(home(-48, 1, "[]"));
        host.takes("pause", host.publishes(home(-48, 1, "[]")));
        String others = Person.someone().publishes(home(-48, 1, "[]"));
        String search = "listings?host=" + host.id();
        get(search).body("items.id", containsInAnyOrder(first, second));
        get(search).body("items.hostId", everyItem(equalTo(host.id().toString())));
        get(search + "&near=-48,80").body("items.id", contains(first));
        get(search + "&id=" + others).body("whyNot.reasons.rule", contains("HOST"));
        get("listing-facets?host=" + host.id()).body("total", equalTo(2));
        get("listings?host=" + UUID.randomUUID()).body("items", hasSize(0));
        given().get("/v1/listings?host=hanna").then().statusCode(400);
    }

    @Test
    void refusesAttributesThatNobodyHas() {
        for (String filter : List.of("wings:2..", "bedrooms:all:2", "bedrooms:4..2", "bedrooms", "amenities:all:")) {
            given().queryParam("attribute", filter)
                    .get("/v1/listings")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("?attribute"));
        }
        given().get("/v1/listings?kind=CAR&attribute=bedrooms:2..").then().statusCode(400);
        given().get("/v1/listing-facets?attribute=wings:2..").then().statusCode(400);
        given().get("/v1/listing-facets?sort=PRICE").then().statusCode(400);
    }

    @Test
    void countsWhatIsFoundByItsAttributes() {
        host.publishes(home(-42, 1, "['Wifi','Kitchen']"));
        host.publishes(home(-42, 4, "['wifi']"));
        get("listing-facets?near=-42,80")
                .body("total", equalTo(2))
                .body("facets.find { it.name == 'amenities' }.values.find { it.value == 'Kitchen' }.count", equalTo(1))
                .body("facets.find { it.name == 'amenities' }.values[0].count", equalTo(2))
                .body("facets.find { it.name == 'bedrooms' }.range.min", equalTo("1"))
                .body("facets.find { it.name == 'bedrooms' }.range.max", equalTo("4"))
                .body("facets.find { it.name == 'kind' }.values[0].value", equalTo("HOME"));
        get("listing-facets?near=-42,80&attribute=bedrooms:2..").body("total", equalTo(1));
        get("listing-facets?near=-43.5,80").body("total", equalTo(0)).body("facets", hasSize(0));
    }

    @Test
    void showsAMapOverTheDateLineByItsCells() {
        // In the middle of a cell: a place is shown some hundred metres from where it is.
        host.publishes(aHomeAt(-44.5, 179.5));
        host.publishes(aHomeAt(-44.5, 179.5));
        String alone = host.publishes(aHomeAt(-44.5, -178.5));
        get("listing-clusters?bbox=178,-45,-178,-43&grid=2")
                .body("total", equalTo(3))
                .body("clusters", hasSize(2))
                .body("clusters[0].count", equalTo(2))
                .body("clusters[0].listingId", nullValue())
                .body("clusters[1].listingId", equalTo(alone));
        given().get("/v1/listing-clusters?near=1,1").then().statusCode(400).body("errors.pointer", contains("?bbox"));
        given().get("/v1/listing-clusters").then().statusCode(400);
        given().get("/v1/listing-clusters?bbox=1,2,3,4&grid=41").then().statusCode(400);
    }

    @Test
    void tellsWhyAListingIsNotFoundAndWhenItWouldBe() {
        String id = host.publishes(aHomeAt(-46, 80)
                .with("/terms/stayRules", "[{'per':'NIGHT','min':3,'max':7}]")
                .with("/terms/arrivalWeekdays", "['SATURDAY']"));
        String search = "listings?id=" + id;
        get(search + "&from=2027-05-01&to=2027-05-04")
                .body("items.id", contains(id))
                .body("whyNot", nullValue());
        get(search + "&from=2027-05-03&to=2027-05-04")
                .body("items", hasSize(0))
                .body("whyNot.reasons.rule", containsInAnyOrder("ARRIVAL_WEEKDAY", "MIN_LENGTH"))
                .body("whyNot.reasons.value", hasItem("3"));
        get(search + "&from=2027-05-03&to=2027-05-06")
                .body("whyNot.reasons.rule", contains("ARRIVAL_WEEKDAY"))
                .body("whyNot.nearest.from", contains("2027-05-01", "2027-05-08"))
                .body("whyNot.nearest.to", contains("2027-05-04", "2027-05-11"));
        get(search + "&near=0,0&kind=CAR&instantBook=false")
                .body("whyNot.reasons.rule", containsInAnyOrder("KIND", "INSTANT_BOOK", "AREA"));
        get(search + "&from=2027-05-01&to=2027-05-04&currency=EUR&priceMax=100")
                .body("whyNot.reasons.rule", contains("PRICE"));
        host.takes("pause", id);
        get(search).body("whyNot.reasons.rule", contains("NOT_PUBLISHED"));
        get("listings?id=019abc00-0000-7000-8000-000000000001").body("whyNot.reasons.rule", contains("NOT_PUBLISHED"));
        given().get("/v1/listings?id=17").then().statusCode(400);
    }
}
