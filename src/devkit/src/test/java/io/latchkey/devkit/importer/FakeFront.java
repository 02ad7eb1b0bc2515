package io.latchkey.devkit.importer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.latchkey.devkit.client.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** The few calls an import makes, answered as Latchkey and Keycloak answer them, with their bad days. */
final class FakeFront implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the import brought about, by external reference. */
    static final class Listing {
        final String id = UUID.randomUUID().toString();
        String host;
        String state = "DRAFT";
        int closedRanges;
        String stateWhenClosed;
        int unknownTo = 2;
    }

    final Map<String, Listing> listings = new LinkedHashMap<>();
    final List<String> keys = new ArrayList<>();

    /** So many calls are answered 429 first. */
    int busy;

    /** After so many calls it only answers 500. */
    int worksFor = Integer.MAX_VALUE;

    private final HttpServer server;

    FakeFront() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    Addresses addresses() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new Addresses(URI.create(url), URI.create(url + "/realms/latchkey"));
    }

    private static String token() {
        String claims = "{\"exp\":" + Instant.now().plusSeconds(300).getEpochSecond() + "}";
        return "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".c2ln";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/token")) {
            send(exchange, 200, "{\"access_token\":\"" + token() + "\"}");
        } else {
            synchronized (this) {
                answer(exchange, path, body);
            }
        }
    }

    private void answer(HttpExchange exchange, String path, String body) throws IOException {
        String[] parts = path.split("/");
        if (busy > 0) {
            busy--;
            exchange.getResponseHeaders().set("Retry-After", "0");
            send(exchange, 429, "{\"title\":\"Slower\"}");
        } else if (worksFor-- <= 0) {
            send(exchange, 500, "{\"title\":\"Broken\"}");
        } else if (path.equals("/v1/sandbox/clock")) {
            send(exchange, 200, "{\"now\":\"2026-11-23T10:00:00Z\",\"offset\":\"PT0S\"}");
        } else if (path.equals("/v1/listings")) {
            create(exchange, JSON.readTree(body));
        } else if (path.endsWith("/blocks")) {
            block(exchange, byId(parts[3]), JSON.readTree(body));
        } else if (path.endsWith("/publish")) {
            Listing listing = byId(parts[3]);
            boolean first = "DRAFT".equals(listing.state);
            listing.state = "PUBLISHED";
            send(exchange, first ? 200 : 409, "{\"state\":\"PUBLISHED\"}");
        } else {
            Listing listing = byId(parts[3]);
            send(
                    exchange,
                    listing == null ? 404 : 200,
                    listing == null ? "{}" : "{\"state\":\"" + listing.state + "\"}");
        }
    }

    private void create(HttpExchange exchange, JsonNode body) throws IOException {
        String reference = body.at("/externalReference").asText();
        Listing existing = listings.get(reference);
        if (existing != null) {
            send(exchange, 409, "{\"title\":\"Taken\",\"listingId\":\"" + existing.id + "\"}");
            return;
        }
        if (body.at("/title").asText().contains("forbidden")) {
            send(exchange, 400, "{\"title\":\"Not valid\",\"errors\":[{\"pointer\":\"/title\",\"detail\":\"no\"}]}");
            return;
        }
        Listing listing = new Listing();
        listing.host = exchange.getRequestHeaders().getFirst("Latchkey-Act-For");
        listings.put(reference, listing);
        send(exchange, 201, "{\"id\":\"" + listing.id + "\",\"state\":\"DRAFT\"}");
    }

    private void block(HttpExchange exchange, Listing listing, JsonNode body) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (listing.unknownTo-- > 0) {
            send(exchange, 404, "{\"title\":\"Not found\"}");
            return;
        }
        if (!keys.contains(key)) {
            keys.add(key);
            listing.closedRanges += body.at("/ranges").size();
            listing.stateWhenClosed = listing.state;
        }
        send(exchange, 201, "{\"items\":[]}");
    }

    synchronized long published() {
        return listings.values().stream()
                .filter(listing -> "PUBLISHED".equals(listing.state))
                .count();
    }

    private Listing byId(String id) {
        return listings.values().stream()
                .filter(listing -> listing.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
