package io.latchkey.bookings.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.latchkey.engine.pricing.CancellationPolicies;
import io.latchkey.engine.pricing.CancellationPolicy;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What anybody may read before they book. */
@QuarkusTest
class CancellationPolicyIT extends ServiceIT {

    @Test
    void showsEveryPolicyWithItsSteps() {
        Object[] codes = CancellationPolicies.all().stream()
                .map(CancellationPolicy::code)
                .toArray();

        given().get("/v1/cancellation-policies")
                .then()
                .statusCode(200)
                .body("items.code", contains(codes))
                .body("nextCursor", nullValue())
                .body("items[6].code", equalTo("CAR"))
                .body("items[6].beforeStart", hasSize(4))
                .body("items[6].beforeStart[1].when.is", contains("BOOKED_WITHIN", "AFTER_BOOKING"))
                .body("items[6].beforeStart[1].when.span", contains("PT24H", "PT1H"))
                .body("items[6].beforeStart[2].when[0].length", equalTo(2))
                .body("items[6].beforeStart[3].when", hasSize(0))
                .body("items[6].beforeStart[3].refund.keptUnits", equalTo(5_000))
                .body("items[6].leavingEarly.stay", equalTo(0));
    }
}
