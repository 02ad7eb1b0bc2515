package io.latchkey.devkit.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes accounts in the demo realm, as many as a test needs. */
public final class People {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI issuer;
    private final Tokens tokens;

    People(URI issuer, Tokens tokens) {
        this.issuer = issuer;
        this.tokens = tokens;
    }

    /** Somebody new, with a token for an hour. */
    public record Person(UUID id, String login, String token) {}

    /** Signs up that many people whose names nobody had before. */
    public List<Person> signUp(int count) {
        String administrator = new Tokens(issuer.resolve("/realms/master")).ofAdministrator(Keycloak.ADMINISTRATOR);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String login = "person-" + UUID.randomUUID();
            UUID id = create(login, administrator);
            people.add(new Person(id, login, tokens.ofLogin(login, login)));
        }
        return people;
    }

    private UUID create(String login, String administrator) {
        ObjectNode person = JSON.createObjectNode()
                .put("username", login)
                .put("email", login + "@example.org")
                .put("firstName", "Some")
                .put("lastName", "Body")
                .put("enabled", true);
        person.putArray("credentials").addObject().put("type", "password").put("value", login);
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/admin/realms/latchkey/users"))
                .header("Authorization", "Bearer " + administrator)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(person.toString()))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            String location = answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new IllegalStateException("Keycloak made no account: " + answer.body()));
            return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing up", e);
        }
    }
}
