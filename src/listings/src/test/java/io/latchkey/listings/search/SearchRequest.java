package io.latchkey.listings.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks over HTTP for pages and follows the cursors. */
final class SearchRequest {

    private final Map<String, Object> parameters = new LinkedHashMap<>();

    static SearchRequest of(Map<String, ?> parameters) {
        SearchRequest request = new SearchRequest();
        request.parameters.putAll(parameters);
        return request;
    }

    /** All pages, one after the other. */
    List<String> everything() {
        return everything(() -> {});
    }

    /** All pages, with something happening between them. */
    List<String> everything(Runnable meanwhile) {
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(cursor);
            found.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
            meanwhile.run();
        } while (cursor != null);
        return found;
    }

    JsonPath page(String cursor) {
        Response answer = given().queryParams(parameters)
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/v1/listings");
        assertEquals(200, answer.statusCode(), () -> parameters + " " + answer.asString());
        return answer.jsonPath();
    }
}
