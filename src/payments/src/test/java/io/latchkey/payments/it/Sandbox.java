package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The provider's own side: its books, its clock, the bank's check. */
final class Sandbox {

    private final String url;

    Sandbox(String url) {
        this.url = url;
    }

    private RequestSpecification withKey() {
        return given().baseUri(url).port(port()).header("Authorization", "Bearer sandbox-key");
    }

    private int port() {
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    void setClock(String offset) {
        given().baseUri(url)
                .port(port())
                .contentType("application/json")
                .body(Map.of("offset", offset))
                .put("/clock")
                .then()
                .statusCode(200);
    }

    void finishCheck(String actionUrl, String decision) {
        given().urlEncodingEnabled(false)
                .formParam("decision", decision)
                .post(actionUrl)
                .then()
                .statusCode(200);
    }

    /** An order given past the service; says the status. */
    int order(String path, Map<String, Object> body) {
        return withKey().contentType("application/json").body(body).post(path).statusCode();
    }

    /** The bank takes captured money back; says the provider's name of the dispute. */
    String dispute(String authorization, Map<String, Object> body) {
        return withKey()
                .contentType("application/json")
                .body(body)
                .post("/authorizations/" + authorization + "/dispute")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    /** The guest's bank sends a refund back that was done. */
    void sendBack(UUID refund) {
        withKey().post("/refunds/" + refund + "/fail").then().statusCode(200);
    }

    /** @param how {@code win} or {@code lose} */
    void decide(String dispute, String how) {
        withKey().post("/disputes/" + dispute + "/" + how).then().statusCode(200);
    }

    /** Whether a card is kept. */
    String mandate(String id) {
        return withKey().get("/mandates/" + id).then().statusCode(200).extract().path("status");
    }

    JsonPath authorization(String id) {
        return withKey()
                .get("/authorizations/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Everything the provider did with an authorization, by its own book. */
    List<Map<String, Object>> bookOf(String authorization) {
        long after = 0;
        List<Map<String, Object>> found = new java.util.ArrayList<>();
        while (true) {
            JsonPath page = withKey()
                    .get("/operations?limit=500&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            if (items.isEmpty()) {
                return found;
            }
            items.stream()
                    .filter(item -> authorization.equals(item.get("authorizationId")))
                    .forEach(found::add);
            after = page.getLong("nextAfter");
        }
    }
}
