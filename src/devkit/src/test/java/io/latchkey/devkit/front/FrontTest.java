package io.latchkey.devkit.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLOCK = "{\"now\":\"2026-11-01T00:00:00Z\",\"offset\":\"PT1H\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private Backend listings;
    private Backend bookings;
    private Backend payments;
    private Backend sandbox;
    private Front front;

    @BeforeEach
    void start() throws IOException {
        listings = new Backend().answer("GET /v1/listings", "{\"items\":[]}");
        bookings = new Backend().answer("POST /v1/quotes", "{\"id\":\"1\"}");
        payments = new Backend();
        sandbox = new Backend();
        front = Front.start(new FrontSettings(
                "127.0.0.1",
                0,
                Map.of(
                        Service.LISTINGS, listings.address(),
                        Service.BOOKINGS, bookings.address(),
                        Service.PAYMENTS, payments.address()),
                sandbox.address(),
                URI.create("http://localhost:1/realms/latchkey")));
    }

    @AfterEach
    void stop() {
        front.close();
        listings.close();
        bookings.close();
        payments.close();
        sandbox.close();
    }

    @Test
    void passesRequestAndAnswerThrough() throws Exception {
        HttpResponse<String> answer = send(request("/v1/quotes")
                .POST(BodyPublishers.ofString("{\"units\":1}"))
                .header("Authorization", "Bearer t"));

        assertEquals(200, answer.statusCode());
        assertEquals("{\"id\":\"1\"}", answer.body());
        assertEquals("{\"units\":1}", bookings.bodyOf("POST /v1/quotes"));
        assertEquals("Bearer t", bookings.headerOf("POST /v1/quotes", "Authorization"));
    }

    @Test
    void saysWhoAsksAndBelievesNobodyElse() throws Exception {
        send(request("/v1/listings").header("X-Forwarded-For", "10.1.2.3").header("X-Forwarded-Proto", "https"));

        assertEquals("127.0.0.1", listings.headerOf("GET /v1/listings", "X-Forwarded-For"));
        assertEquals("http", listings.headerOf("GET /v1/listings", "X-Forwarded-Proto"));
        assertEquals("127.0.0.1:" + front.port(), listings.headerOf("GET /v1/listings", "X-Forwarded-Host"));
    }

    @Test
    void beginsATraceAndNamesTheRequest() throws Exception {
        HttpResponse<String> answer = send(request("/v1/listings"));

        String traceparent = listings.headerOf("GET /v1/listings", "traceparent");
        assertTrue(traceparent.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01"), traceparent);
        assertEquals(
                listings.headerOf("GET /v1/listings", "X-Request-Id"),
                answer.headers().firstValue("X-Request-Id").orElseThrow());
    }

    @Test
    void continuesTheCallersTrace() throws Exception {
        String traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        send(request("/v1/listings").header("traceparent", traceparent).header("X-Request-Id", "mine-1"));

        assertEquals(traceparent, listings.headerOf("GET /v1/listings", "traceparent"));
        assertEquals("mine-1", listings.headerOf("GET /v1/listings", "X-Request-Id"));
    }

    @Test
    void answersForAServiceThatIsDown() throws Exception {
        payments.close();

        HttpResponse<String> answer = send(request("/v1/me/balance"));

        JsonNode problem = problem(answer, 503);
        assertEquals(
                "https://latchkey.dev/problems/unavailable", problem.get("type").asText());
        assertEquals("/v1/me/balance", problem.get("instance").asText());
        assertEquals(32, problem.get("traceId").asText().length());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
    }

    @Test
    void knowsNothingOfInternalPaths() throws Exception {
        problem(send(request("/v1/payments/1").PUT(BodyPublishers.ofString("{}"))), 404);
        problem(send(request("/v1/calendar-copies").POST(BodyPublishers.ofString("{}"))), 404);
        problem(send(request("/q/health")), 404);
        problem(send(request("/nothing")), 404);
    }

    @Test
    void refusesBodiesOverOneMebibyteAnnouncedOrNot() throws Exception {
        byte[] tooMuch = new byte[1_048_577];

        problem(send(request("/v1/quotes").POST(BodyPublishers.ofByteArray(tooMuch))), 413);
        problem(
                send(request("/v1/quotes").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)))),
                413);
    }

    @Test
    void saysSoWhereAnAddressOrAHeaderIsTooLong() throws Exception {
        String tooMuch = "x".repeat(40_000);
        String enough = "x".repeat(10_000);

        problem(send(request("/v1/listings?q=" + tooMuch)), 400);
        problem(send(request("/v1/listings").header("X-Long", tooMuch)), 400);
        listings.answer("GET /v1/listings", "{}");
        assertEquals(200, send(request("/v1/listings?q=" + enough)).statusCode());
    }

    @Test
    void movesAllClocksToTheSameOffset() throws Exception {
        everyClock("GET", CLOCK);
        payments.answer("GET /v1/sandbox/clock", CLOCK.replace("PT1H", "PT2H"));
        everyClock("PUT", CLOCK.replace("PT1H", "PT26H"));

        HttpResponse<String> answer = send(request("/v1/sandbox/clock")
                .header("Authorization", "Bearer olga")
                .POST(BodyPublishers.ofString("{\"advanceBy\":\"PT24H\"}")));

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("PT26H", JSON.readTree(answer.body()).get("offset").asText());
        for (Backend service : new Backend[] {listings, bookings, payments}) {
            assertEquals("{\"offset\":\"PT26H\"}", service.bodyOf("PUT /v1/sandbox/clock"));
            assertEquals("Bearer olga", service.headerOf("PUT /v1/sandbox/clock", "Authorization"));
        }
        assertEquals("{\"offset\":\"PT26H\"}", sandbox.bodyOf("PUT /clock"));
    }

    @Test
    void movesTimeOnlyForwardAndOnlyBySensibleWishes() throws Exception {
        for (String wish :
                new String[] {"{}", "{\"advanceBy\":\"-PT1H\"}", "{\"advanceBy\":5}", "[]", "{\"advanceBy\":\"soon\"}"
                }) {
            problem(send(request("/v1/sandbox/clock").POST(BodyPublishers.ofString(wish))), 400);
        }
    }

    @Test
    void tellsWhichPartIsDown() throws Exception {
        listings.answer("GET /q/health/ready", "{}");

        HttpResponse<String> answer = send(request("/health"));

        assertEquals(503, answer.statusCode());
        assertEquals("UP", JSON.readTree(answer.body()).at("/parts/listings").asText());
        assertEquals("DOWN", JSON.readTree(answer.body()).at("/parts/payments").asText());
    }

    @Test
    void showsThePageToTryTheApi() throws Exception {
        assertTrue(send(request("/docs")).body().contains("swagger-ui-bundle.js"));
        assertEquals(200, send(request("/docs/swagger-ui-bundle.js")).statusCode());
        assertEquals(200, send(request("/docs/oauth2-redirect.html")).statusCode());
        assertTrue(send(request("/").header("Accept", "text/html")).body().contains("/docs"));
        assertNotNull(
                JSON.readTree(send(request("/")).body()).at("/links/token").asText(null));
    }

    private void everyClock(String method, String answer) {
        listings.answer(method + " /v1/sandbox/clock", answer);
        bookings.answer(method + " /v1/sandbox/clock", answer);
        payments.answer(method + " /v1/sandbox/clock", answer);
        sandbox.answer(method + " /clock", answer);
    }

    private JsonNode problem(HttpResponse<String> answer, int status) throws IOException {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(status, problem.get("status").asInt());
        return problem;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
