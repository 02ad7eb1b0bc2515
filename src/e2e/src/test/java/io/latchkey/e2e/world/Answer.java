package io.latchkey.e2e.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;

/** An answer of the API, with the assertions every scenario makes. */
public record Answer(String request, HttpResponse<String> response) {

    public int status() {
        return response.statusCode();
    }

    /** The body as JSON; missing when there is none. */
    public JsonNode json() {
        return response.body().isBlank() ? MissingNode.getInstance() : Json.read(response.body());
    }

    /** A text member of the body, by JSON pointer without the first slash. */
    public String text(String member) {
        return json().at("/" + member).asText();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Answer expect(int status) {
        assertEquals(status, status(), () -> request + " was answered: " + response.body());
        return this;
    }

    /** It is a problem of this type (the last part of its address) and a well-formed one. */
    public Answer expectProblem(int status, String slug) {
        expect(status);
        assertTrue(
                header("content-type").startsWith("application/problem+json"),
                () -> request + " " + header("content-type"));
        assertEquals("https://latchkey.dev/problems/" + slug, text("type"), response::body);
        assertEquals(status, json().path("status").asInt(), response::body);
        for (String member : new String[] {"title", "detail", "instance"}) {
            assertTrue(json().path(member).isTextual(), () -> member + " is missing: " + response.body());
        }
        return this;
    }
}
