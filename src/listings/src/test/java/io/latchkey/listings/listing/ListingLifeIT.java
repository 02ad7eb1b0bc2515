package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.latchkey.listings.testing.SwitchableApproval;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingLifeIT extends ListingsService {

    @Inject
    SwitchableApproval approval;

    private final Person host = Person.someone();

    @Test
    void answersADraftWithEveryDefaultFilledIn() {
        host.asks()
                .body(aHome().toString())
                .post("/v1/listings")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/listings/" + lastId()))
                .body("state", equalTo("DRAFT"))
                .body("hostId", equalTo(host.id().toString()))
                .body("unitIds", hasSize(1))
                .body("attributes.bathrooms", equalTo("1.0"))
                .body("terms.checkInTime", equalTo("15:00"))
                .body("terms.checkOutTime", equalTo("11:00"))
                .body("terms.stepMinutes", equalTo(30))
                .body("terms.bookingWindow", equalTo("P730D"))
                .body("terms.advanceNotice", equalTo("PT0S"))
                .body("terms.instantBook", equalTo(true))
                .body("terms.cancellationPolicy", equalTo("FLEXIBLE"))
                .body("terms.stayRules.max", contains(365))
                .body("terms.cleaningFee", nullValue());
    }

    private String lastId() {
        return host.asks().get("/v1/me/listings?limit=1").path("items[0].id");
    }

    @Test
    void livesFromDraftToArchive() {
        String id = host.drafts(aHome());
        for (var step : List.of(
                List.of("publish", "PUBLISHED"),
                List.of("pause", "PAUSED"),
                List.of("publish", "PUBLISHED"),
                List.of("archive", "ARCHIVED"))) {
            host.takes(step.getFirst(), id).then().statusCode(200).body("state", equalTo(step.getLast()));
        }
        host.reads(id).then().header("ETag", "\"5\"");
    }

    @Test
    void refusesAStepThatIsNotPossibleNowAndTellsTheState() {
        String id = host.drafts(aHome());
        host.takes("pause", id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", endsWith("/illegal-transition"))
                .body("state", equalTo("DRAFT"));
        host.takes("archive", id).then().statusCode(200);
        host.takes("publish", id).then().statusCode(409).body("state", equalTo("ARCHIVED"));
        host.patches(id, "{'title':'Back again'}").then().statusCode(409);
    }

    @Test
    void waitsForAnOperatorWhereApprovalIsRequired() {
        approval.require(true);
        try {
            String id = host.publishes(aHome());
            host.reads(id).then().body("state", equalTo("PENDING_APPROVAL"));
            Person.someone().reads(id).then().statusCode(404);
            host.takes("approve", id).then().statusCode(403);
            Person operator = Person.operator();
            operator.asks()
                    .get("/v1/operator/listings?state=PENDING_APPROVAL&hostId=" + host.id())
                    .then()
                    .body("items.id", contains(id));
            operator.takes("approve", id).then().statusCode(200).body("state", equalTo("PUBLISHED"));
            host.takes("pause", id).then().statusCode(200);
            host.takes("publish", id).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        } finally {
            approval.require(false);
        }
    }

    @Test
    void approvesNothingThatWaitsForNoApproval() {
        String id = host.publishes(aHome());
        Person.operator().takes("approve", id).then().statusCode(409);
    }

    @Test
    void takesEveryKindWithItsOwnAttributes() {
        String day = "[{'per':'DAY','base':{'amountMinor':4500,'currency':'EUR'}}]";
        String hour = "[{'per':'HOUR','base':{'amountMinor':900,'currency':'EUR'}}]";
        String car = "{'make':'Saab','model':'9-3','year':1999,'seats':5,'fuel':'PETROL','gearbox':'MANUAL'}";
        Bodies aCar = aHome().with("/kind", "'CAR'").with("/attributes", car).with("/terms/rates", day);
        Bodies aDesk = aHome().with("/kind", "'DESK'")
                .with("/attributes", "{'seats':1,'floor':3}")
                .with("/terms/rates", hour)
                .with("/unitCount", "12");
        host.reads(host.drafts(aCar))
                .then()
                .body("attributes.make", equalTo("Saab"))
                .body("terms.cancellationPolicy", equalTo("CAR"));
        host.reads(host.drafts(aDesk)).then().body("unitIds", hasSize(12)).body("terms.stayRules.max", contains(24));
    }

    @Test
    void repeatsTheAnswerToARepeatedKeyAndMakesNoSecondListing() {
        String first = keyed().then().statusCode(201).extract().path("id");
        keyed().then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
        host.asks().get("/v1/me/listings").then().body("items", hasSize(1));
    }

    private Response keyed() {
        return host.asks()
                .header("Idempotency-Key", "draft-of-" + host.id().toString().substring(0, 8))
                .body(aHome().toString())
                .post("/v1/listings");
    }
}
