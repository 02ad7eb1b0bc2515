package io.latchkey.devkit.client;

import java.net.URI;
import java.util.Map;

/** Where a running world is reached from outside. */
public record Addresses(URI front, URI issuer) {

    /** The ports of {@code make run}, moved by the same variables. */
    public static Addresses from(Map<String, String> environment) {
        String front = "http://127.0.0.1:" + environment.getOrDefault("LATCHKEY_FRONT_PORT", "8080");
        String keycloak = "http://localhost:" + environment.getOrDefault("LATCHKEY_KEYCLOAK_PORT", "8180");
        return new Addresses(
                URI.create(environment.getOrDefault("LATCHKEY_FRONT_URL", front)),
                URI.create(environment.getOrDefault("LATCHKEY_ISSUER", keycloak + "/realms/latchkey")));
    }
}
