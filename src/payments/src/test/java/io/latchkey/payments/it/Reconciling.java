package io.latchkey.payments.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** For tests that compare the provider's list with the books. */
abstract class Reconciling extends ServiceIT {

    Response request(Instant from, Instant to) {
        return operator()
                .header("Idempotency-Key", key())
                .body(Map.of("from", from.toString(), "to", to.toString()))
                .post("/v1/operator/reconciliations");
    }

    /** Compares everything since then, and waits for the end of it. */
    JsonPath reconcile(Instant start) {
        String id =
                request(start, clock.instant()).then().statusCode(202).extract().path("id");
        eventually("reconciled", () -> run(id).getString("state").equals("FINISHED"));
        return run(id);
    }

    JsonPath run(String id) {
        return operator()
                .get("/v1/operator/reconciliations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    List<Map<String, Object>> cases(String reference) {
        JsonPath page = operator()
                .get("/v1/operator/reconciliation-cases?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(item -> reference.equals(item.get("reference")))
                .toList();
    }

    Map<String, Object> onlyCase(String reference) {
        List<Map<String, Object>> found = cases(reference);
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }
}
