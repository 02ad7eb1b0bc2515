package io.latchkey.devkit.world;

import java.net.URI;
import java.util.Map;

/** The real Keycloak with the realm {@code latchkey}, keeping its data in the database {@code keycloak}. */
final class Keycloak {
    static final String DATABASE = "keycloak";
    static final String ADMINISTRATOR = "admin";

    private Keycloak() {}

    /** The name in every token; browsers reach it by the same address. */
    static URI issuer(Ports ports) {
        return URI.create(address(ports) + "/realms/latchkey");
    }

    static URI address(Ports ports) {
        return URI.create("http://localhost:" + ports.of(Port.KEYCLOAK));
    }

    static Program program(KeycloakHome home, Ports ports, Postgres postgres, WorldFolders folders) {
        Map<String, String> environment = Map.ofEntries(
                Map.entry("KC_DB_URL", postgres.jdbcUrl(DATABASE)),
                Map.entry("KC_DB_USERNAME", DATABASE),
                Map.entry("KC_DB_PASSWORD", DATABASE),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", String.valueOf(ports.of(Port.KEYCLOAK))),
                Map.entry("KC_HOSTNAME", address(ports).toString()),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR));
        URI ready = ports.address(Port.KEYCLOAK).resolve("/realms/latchkey/.well-known/openid-configuration");
        Program.Plan plan = new Program.Plan(
                "keycloak",
                home.command("start", "--optimized", "--import-realm"),
                environment,
                Readiness.answers(ready),
                "TERM");
        return new Program(plan, folders);
    }
}
