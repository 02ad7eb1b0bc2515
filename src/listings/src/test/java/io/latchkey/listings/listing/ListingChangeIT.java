package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingChangeIT extends ListingsService {

    private final Person host = Person.someone();
    private final String path = "/v1/listings/";

    @Test
    void needsTheVersionAndRefusesAStaleOne() {
        String id = host.drafts(aHome());
        host.asks().body("{\"title\":\"A new title\"}").patch(path + id).then().statusCode(428);
        host.asks()
                .header("If-Match", "\"7\"")
                .body("{\"title\":\"A new title\"}")
                .patch(path + id)
                .then()
                .statusCode(412)
                .body("currentETag", equalTo("\"1\""));
        host.patches(id, "{'title':'A new title'}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("title", equalTo("A new title"));
    }

    @Test
    void takesTheMediaTypeOfMergePatches() {
        String id = host.drafts(aHome());
        host.asks()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"unitCount\":3}")
                .patch(path + id)
                .then()
                .statusCode(200)
                .body("unitIds", hasSize(3));
    }

    @Test
    void bringsADefaultBackByNull() {
        String id = host.drafts(aHome().with("/terms/cleaningFee", "{'amountMinor':4000,'currency':'EUR'}")
                .with("/terms/checkInTime", "'17:00'"));
        host.patches(id, "{'terms':{'cleaningFee':null,'checkInTime':null}}")
                .then()
                .statusCode(200)
                .body("terms.cleaningFee", nullValue())
                .body("terms.checkInTime", equalTo("15:00"))
                .body("terms.rates", hasSize(1));
    }

    @Test
    void setsAndTakesAwayASecurityDeposit() {
        String id = host.drafts(aHome());
        host.patches(id, "{'terms':{'securityDeposit':{'amountMinor':50000,'currency':'EUR'}}}")
                .then()
                .statusCode(200)
                .body("terms.securityDeposit.amountMinor", equalTo(50_000));
        host.patches(id, "{'terms':{'securityDeposit':null}}")
                .then()
                .statusCode(200)
                .body("terms.securityDeposit", nullValue());
    }

    @Test
    void makesNoNewVersionWhenNothingChanges() {
        String id = host.drafts(aHome());
        host.patches(id, "{'title':'  Private studio in Zurenborg '}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        host.patches(id, "{}").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void takesTheLastUnitsOutOfUseAndMakesNewOnes() {
        String id = host.drafts(aHome().with("/unitCount", "3"));
        List<String> units = host.reads(id).path("unitIds");
        host.patches(id, "{'unitCount':1}").then().body("unitIds", contains(units.getFirst()));
        host.patches(id, "{'unitCount':2}")
                .then()
                .body("unitIds", hasSize(2))
                .body("unitIds[0]", equalTo(units.getFirst()))
                .body("unitIds[1]", not(in(units)));
    }

    @Test
    void staysTheKindItWas() {
        String id = host.drafts(aHome());
        host.patches(id, "{'kind':'ROOM'}")
                .then()
                .statusCode(400)
                .body("type", endsWith("/listing-not-valid"))
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void refusesWhatACreationWouldRefuse() {
        String id = host.drafts(aHome());
        host.patches(id, "{'titel':'Typo'}").then().statusCode(400).body("errors.pointer", contains("/titel"));
        host.patches(id, "{'terms':{'capacity':0}}").then().statusCode(400);
        host.patches(id, "{'terms':null}").then().statusCode(400).body("errors.pointer", contains("/terms"));
        host.patches(id, "{'attributes':{'wheels':4}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/attributes/wheels"));
        host.patches(id, "{'terms':{'currency':'USD'}}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/terms/rates/0/base/currency"));
        host.patches(id, "[]").then().statusCode(400);
        host.patches(id, "'text'").then().statusCode(400);
        host.patches(id, "{'id':'x','state':'PUBLISHED','hostId':'y'}").then().statusCode(400);
        host.reads(id).then().header("ETag", "\"1\"");
    }
}
