package io.latchkey.devkit.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * One person's access token from the demo realm, by name and password (direct grant of the client {@code
 * latchkey-demo}, which only the demo realm has), renewed half a minute before it ends.
 */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI endpoint;
    private final String name;
    private final String password;
    private final ReentrantLock lock = new ReentrantLock();
    private String token;
    private Instant renewAt = Instant.MIN;

    public Tokens(HttpClient http, URI issuer, String name, String password) {
        this.http = http;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.name = name;
        this.password = password;
    }

    /** @throws IllegalStateException when Keycloak refuses; @throws UncheckedIOException when it is not there */
    public String current() {
        lock.lock();
        try {
            if (!Instant.now().isBefore(renewAt)) {
                renew();
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    private void renew() {
        Instant asked = Instant.now();
        JsonNode answer = ask();
        token = answer.path("access_token").asText();
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
        renewAt = asked.plus(life.compareTo(MARGIN.multipliedBy(2)) > 0 ? life.minus(MARGIN) : life.dividedBy(2));
    }

    private JsonNode ask() {
        String form = Map.of(
                        "grant_type", "password", "client_id", "latchkey-demo", "username", name, "password", password)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "no token for " + name + ": " + response.statusCode() + " " + response.body());
            }
            return Reply.MAPPER.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
