package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Attributes on the wire and in the store. */
@QuarkusTest
class AttributesIT extends ListingsService {

    private static final String CAR =
            "{'make':'Renault','model':'Zoe','year':2022,'seats':5,'fuel':'ELECTRIC','gearbox':'AUTOMATIC',"
                    + "'kilometresIncluded':200,'rangeKilometres':350,'trailerHitch':false}";

    private final Person host = Person.someone();

    @Inject
    DataSource database;

    @Test
    void tellsWhatWasWritten() {
        String id = host.drafts(aHome().with(
                        "/attributes",
                        "{'propertyType':'LOFT','bedrooms':1,'beds':null,'bathrooms':'1.5','petsAllowed':true,"
                                + "'amenities':['Wifi','Café']}"));
        Person.NOBODY.reads(id).then().statusCode(404);
        host.takes("publish", id).then().statusCode(200);
        Person.NOBODY
                .reads(id)
                .then()
                .body("attributes.propertyType", is("LOFT"))
                .body("attributes.bedrooms", is(1))
                .body("attributes.beds", nullValue())
                .body("attributes.bathrooms", is("1.5"))
                .body("attributes.petsAllowed", is(true))
                .body("attributes.amenities", contains("Wifi", "Café"));
    }

    @Test
    void keepsNumbersAsNumbersForSearch() throws SQLException {
        String id = host.drafts(aHome().with("/attributes", "{'bathrooms':'2.0','bedrooms':3}"));
        try (var connection = database.getConnection();
                var row = connection
                        .createStatement()
                        .executeQuery("SELECT attributes::text FROM listing WHERE id = '" + id + "'")) {
            row.next();
            assertEquals("{\"bedrooms\": 3, \"amenities\": [], \"bathrooms\": 2}", row.getString(1));
        }
    }

    @Test
    void changesOneAttributeAndLeavesTheOthers() {
        String id = host.drafts(aHome());
        host.patches(id, "{'attributes':{'petsAllowed':false,'beds':null,'amenities':['Pool']}}")
                .then()
                .statusCode(200)
                .body("attributes.petsAllowed", is(false))
                .body("attributes.beds", nullValue())
                .body("attributes.bedrooms", is(1))
                .body("attributes.amenities", contains("Pool"))
                .body("version", is(2));
        host.patches(id, "{'attributes':{'amenities':null}}")
                .then()
                .statusCode(200)
                .body("attributes.amenities", empty());
        host.patches(id, "{'attributes':null}").then().statusCode(200).body("attributes.bedrooms", nullValue());
    }

    @Test
    void makesNoNewVersionOfTheSameAttributes() {
        String id = host.drafts(aHome());
        host.patches(id, "{'attributes':{'bathrooms':'1','bedrooms':1.0}}")
                .then()
                .statusCode(200)
                .body("version", is(1));
    }

    @Test
    void takesACarAndRefusesOneWithoutAName() {
        String id = host.drafts(car(CAR));
        host.reads(id).then().body("attributes.fuel", is("ELECTRIC")).body("attributes.trailerHitch", is(false));
        host.patches(id, "{'attributes':{'make':null}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/attributes/make"))
                .body("errors[0].detail", containsString("is needed for CAR"));
    }

    @Test
    void refusesWhatTheSchemaRefuses() {
        refused("{'wheels':4}").body("errors.pointer", contains("/attributes/wheels"));
        refused("{'bedrooms':1e999999999}").body("errors.pointer", contains("/attributes/bedrooms"));
        refused("{'bedrooms':'2'}").body("errors[0].detail", containsString("whole number from 0 to 100"));
        refused("{'amenities':['Wifi|Pool']}").body("errors.pointer", contains("/attributes/amenities/0"));
        refused("{'amenities':['Wi\\u0000fi']}").body("errors.pointer", contains("/attributes/amenities/0"));
        refused("{'we\\u0000ird':1}");
        refused("'Wifi'").body("errors.pointer", contains("/attributes"));
    }

    @Test
    void refusesWhatIsNoNumberInJson() {
        host.asks()
                .body(aHome().toString().replace("\"bedrooms\":1", "\"bedrooms\":NaN"))
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .body("type", endsWith("malformed-body"));
    }

    private ValidatableResponse refused(String attributes) {
        return host.asks()
                .body(aHome().with("/attributes", attributes).toString())
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .body("type", endsWith("listing-not-valid"));
    }

    private static Bodies car(String attributes) {
        return aHome().with("/kind", "'CAR'")
                .with("/attributes", attributes)
                .with("/terms/rates", "[{'per':'DAY','base':{'amountMinor':4200,'currency':'EUR'}}]");
    }
}
