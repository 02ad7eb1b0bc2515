package io.latchkey.bookings.it;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.bookings.charge.StartWithFees;
import io.latchkey.engine.listing.PlaceTax;
import io.latchkey.engine.pricing.Tax;
import io.latchkey.platform.store.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What those are told who price stays elsewhere. */
@QuarkusTest
class ChargesIT extends ServiceIT {

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @Inject
    StartWithFees start;

    private String city;

    @BeforeEach
    void inACityOfItsOwn() {
        city = "Città " + someone();
    }

    private String make(String name, List<String> kinds) {
        return asOperator(someone())
                .body(Map.of(
                        "name",
                        name,
                        "countryCode",
                        "SM",
                        "city",
                        city,
                        "kinds",
                        kinds,
                        "basis",
                        "PERCENT",
                        "basisPoints",
                        500))
                .post("/v1/operator/tax-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void end(String rule) {
        asOperator(someone())
                .post("/v1/operator/tax-rules/" + rule + "/end")
                .then()
                .statusCode(200);
    }

    /** Of this test's city. */
    private List<PlaceTax> rules() {
        String answer = asService()
                .get("/v1/charges")
                .then()
                .statusCode(200)
                .body("guestBasisPoints", equalTo(1_000))
                .body("hostBasisPoints", equalTo(300))
                .extract()
                .asString();
        try {
            return Stream.of(json.treeToValue(json.readTree(answer).get("taxRules"), PlaceTax[].class))
                    .filter(rule -> city.equals(rule.city()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer, e);
        }
    }

    private long told() {
        return database.first(
                        row -> row.getLong(1),
                        "SELECT count(*) FROM event WHERE type = 'io.latchkey.charges.changed' AND subject = 'charges'")
                .orElseThrow();
    }

    @Test
    void areTheFeesAndTheRulesThatHaveNotEnded() {
        make("For homes", List.of("HOME", "ROOM"));
        String ended = make("Ended", List.of());
        make("For all", List.of());
        end(ended);

        List<PlaceTax> rules = rules();

        assertEquals(
                List.of(
                        new Tax("For homes", new Tax.Percent(500), null, null, null, null),
                        new Tax("For all", new Tax.Percent(500), null, null, null, null)),
                rules.stream().map(rule -> rule.terms().tax()).toList());
        assertEquals(List.of("HOME", "ROOM"), rules.getFirst().kinds());
        assertEquals("SM", rules.getFirst().countryCode());
    }

    @Test
    void areToldToHaveChangedWhenARuleIsMadeOrEnds() {
        long before = told();
        String rule = make("Tax", List.of());
        assertEquals(before + 1, told());
        end(rule);
        assertEquals(before + 2, told());
        end(rule);
        assertEquals(before + 2, told(), "it had ended");
        asOperator(someone())
                .body(Map.of("name", "Tax", "countryCode", "SM", "basis", "PERCENT"))
                .post("/v1/operator/tax-rules")
                .then()
                .statusCode(400);
        assertEquals(before + 2, told());
    }

    @Test
    void areToldToHaveChangedAtAStartWithOtherFees() {
        long before = told();
        start.with(1_000, 300);
        assertEquals(before, told(), "as at the start of this process");
        start.with(1_100, 300);
        start.with(1_100, 300);
        assertEquals(before + 1, told());
        start.with(1_000, 300);
        assertEquals(before + 2, told());
    }
}
