package io.latchkey.devkit.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Backoff;
import io.latchkey.devkit.client.FreshToken;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that keeps what it is sent. */
class DemoPricesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Backoff NO_PATIENCE = new Backoff(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    private final Map<String, List<JsonNode>> kept = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        List<JsonNode> items =
                kept.computeIfAbsent(exchange.getRequestURI().getPath(), path -> new CopyOnWriteArrayList<>());
        JsonNode answer = JSON.createObjectNode().set("items", JSON.valueToTree(items));
        if ("POST".equals(exchange.getRequestMethod())) {
            answer = JSON.readTree(exchange.getRequestBody());
            items.add(answer);
        }
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private DemoPrices prices() {
        URI front = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Api api = new Api(http, front, new FreshToken(() -> "e30.e30.e30"), NO_PATIENCE);
        return new DemoPrices(api, api);
    }

    @Test
    void makesEachOnceHoweverOftenItIsLoaded() {
        assertEquals("guests may try HANNA10, Lisbon tourist tax", prices().load());
        prices().load();

        assertEquals(1, kept.get("/v1/me/coupons").size());
        assertEquals(1, kept.get("/v1/operator/tax-rules").size());
    }

    @Test
    void taxesAPlaceThatHasListingsOfItsKindsAndCurrency() {
        for (JsonNode rule : DemoPrices.read().path("taxRules")) {
            var kinds = StreamSupport.stream(rule.path("kinds").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.toSet());
            assertTrue(DemoFile.read(LocalDate.EPOCH).stream()
                    .map(DemoFile.Offer::listing)
                    .filter(listing -> kinds.contains(listing.path("kind").asText()))
                    .filter(listing -> listing.at("/terms/currency").equals(rule.at("/amount/currency")))
                    .map(listing -> (ObjectNode) listing.path("location"))
                    .anyMatch(at -> at.path("city").equals(rule.path("city"))
                            && at.path("countryCode").equals(rule.path("countryCode"))));
        }
    }
}
