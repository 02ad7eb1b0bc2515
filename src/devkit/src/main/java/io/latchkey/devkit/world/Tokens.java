package io.latchkey.devkit.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.devkit.front.Service;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Access tokens of the demo realm, straight from Keycloak. One that it gave is given again for a minute, far below the
 * fifteen that it is good for: hundreds of sign-ins a second of one person look like an attack to Keycloak, and it
 * refuses some.
 */
public final class Tokens {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int AGAIN = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;
    private final Map<Map<String, String>, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(String token, long since) {

        boolean isFresh() {
            return System.nanoTime() - since < KEPT.toNanos();
        }
    }

    public Tokens(URI issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** Those of {@code make run}, with the port that {@code LATCHKEY_KEYCLOAK_PORT} names. */
    public static Tokens local(Map<String, String> environment) {
        return new Tokens(Keycloak.issuer(Ports.from(environment)));
    }

    /** By name and password, which only the client {@code latchkey-demo} may do. */
    public String of(DemoPerson person) {
        return ofLogin(person.login(), person.login());
    }

    public String ofLogin(String login, String password) {
        return keep(Map.of(
                "grant_type", "password", "client_id", "latchkey-demo", "username", login, "password", password));
    }

    /** The service's own token. */
    public String of(Service service) {
        String client = "latchkey-" + service.label();
        return keep(Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", client));
    }

    String ofAdministrator(String name) {
        return ask(Map.of("grant_type", "password", "client_id", "admin-cli", "username", name, "password", name));
    }

    private String keep(Map<String, String> form) {
        return kept.compute(
                        form,
                        (same, before) ->
                                before != null && before.isFresh() ? before : new Kept(ask(form), System.nanoTime()))
                .token();
    }

    private String ask(Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
                .build();
        try {
            HttpResponse<String> answer = answer(request);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("Keycloak gave no token: " + answer.body());
            }
            return JSON.readTree(answer.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer at " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a token", e);
        }
    }

    /** Keycloak's connections to its database do not survive the database: it fails once for each of them. */
    private static HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        for (int again = 0; again < AGAIN && answer.statusCode() >= 500; again++) {
            Thread.sleep(PAUSE);
            answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
