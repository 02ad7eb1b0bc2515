package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;

import io.latchkey.devkit.testing.TestTokens;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service's event feed, read as bookings reads it. */
final class Feed {

    private Feed() {}

    /** The types of the events about a subject, oldest first. */
    static List<String> about(UUID subject) {
        return told(subject).stream().map(event -> event.get("type").toString()).toList();
    }

    /** The events about a subject, oldest first. */
    static List<Map<String, Object>> told(UUID subject) {
        List<Map<String, Object>> told = new ArrayList<>();
        long after = 0;
        while (true) {
            JsonPath page = given().auth()
                    .oauth2(TestTokens.service("bookings"))
                    .get("/v1/events/payments?limit=100&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            if (items.isEmpty()) {
                return told;
            }
            items.stream()
                    .filter(event -> subject.toString().equals(event.get("subject")))
                    .forEach(told::add);
            after = page.getLong("nextAfter");
        }
    }
}
