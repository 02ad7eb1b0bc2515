package io.latchkey.listings.listing;

import static io.latchkey.listings.testing.Bodies.aHome;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.latchkey.listings.testing.Bodies;
import io.latchkey.listings.testing.ListingsService;
import io.latchkey.listings.testing.Person;
import io.latchkey.listings.testing.SwitchableApproval;
import io.latchkey.listings.testing.SwitchableRegistration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number by which an authority knows a short let. */
@QuarkusTest
class RegistrationIT extends ListingsService {

    private static final String NUMBER = "75056-BE-00123";

    private final Person host = Person.someone();

    @Inject
    SwitchableRegistration registration;

    @Inject
    SwitchableApproval approval;

    @AfterEach
    void asksForNothing() {
        registration.isRequiredOnlyIn();
        approval.require(false);
    }

    @Test
    void showsTheNumberToEverybody() {
        String id = host.publishes(aHome().with("/registrationNumber", "' " + NUMBER + " '"));
        Person.NOBODY.reads(id).then().body("registrationNumber", is(NUMBER));
        host.patches(id, "{'registrationNumber':null}").then().statusCode(200).body("registrationNumber", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '", "7", "'a\\nb'", "'a\\u0000b'", "'a\\u202Eb'", "['a']"})
    void refusesWhatIsNoNumber(String number) {
        refused(number);
    }

    @Test
    void refusesALongNumber() {
        host.drafts(aHome().with("/registrationNumber", "'" + "x".repeat(50) + "'"));
        refused("'" + "x".repeat(51) + "'");
    }

    private void refused(String number) {
        host.asks()
                .body(aHome().with("/registrationNumber", number).toString())
                .post("/v1/listings")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/registrationNumber"));
    }

    @Test
    void publishesNoHomeWithoutItWhereItIsRequired() {
        registration.isRequiredOnlyIn("BE");
        String id = host.drafts(aHome());
        isMissing(host.takes("publish", id));
        host.reads(id).then().body("state", is("DRAFT")).body("version", is(1));
        host.patches(id, "{'registrationNumber':'" + NUMBER + "'}").then().statusCode(200);
        host.takes("publish", id).then().statusCode(200).body("state", is("PUBLISHED"));
    }

    @Test
    void neitherSubmitsNorApprovesOneWithoutIt() {
        approval.require(true);
        String early = host.drafts(aHome());
        host.takes("publish", early).then().statusCode(200).body("state", is("PENDING_APPROVAL"));
        registration.isRequiredOnlyIn("BE");
        isMissing(Person.operator().takes("approve", early));
        isMissing(host.takes("publish", host.drafts(aHome())));
        host.patches(early, "{'registrationNumber':'" + NUMBER + "'}").then().statusCode(200);
        Person.operator().takes("approve", early).then().statusCode(200);
    }

    @Test
    void letsNoPublishedOneLoseIt() {
        registration.isRequiredOnlyIn("BE");
        String id = host.publishes(aHome().with("/registrationNumber", "'" + NUMBER + "'"));
        isMissing(host.patches(id, "{'registrationNumber':null}"));
        host.takes("pause", id).then().statusCode(200);
        host.patches(id, "{'registrationNumber':null}").then().statusCode(200);
        isMissing(host.takes("publish", id));
    }

    @Test
    void letsNoPublishedOneMoveWhereItIsMissing() {
        registration.isRequiredOnlyIn("FR");
        String id = host.publishes(aHome());
        isMissing(host.patches(id, "{'location':{'countryCode':'FR'}}"));
        host.patches(id, "{'location':{'countryCode':'FR'},'registrationNumber':'1'}")
                .then()
                .statusCode(200);
    }

    @Test
    void leavesAloneWhatWasPublishedBefore() {
        String id = host.publishes(aHome());
        registration.isRequiredOnlyIn("BE");
        host.patches(id, "{'title':'Another title'}").then().statusCode(200).body("state", is("PUBLISHED"));
    }

    @Test
    void asksNoDeskForIt() {
        registration.isRequiredOnlyIn("BE");
        Bodies desk = aHome().with("/kind", "'DESK'").with("/attributes", "{'seats':1}");
        Person.NOBODY.reads(host.publishes(desk)).then().body("state", is("PUBLISHED"));
    }

    private static void isMissing(Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", endsWith("registration-number-missing"))
                .body("errors.pointer", contains("/registrationNumber"));
    }
}
