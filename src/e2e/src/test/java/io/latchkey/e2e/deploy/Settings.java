package io.latchkey.e2e.deploy;

import io.latchkey.e2e.Repository;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The settings that the code reads, by the names they have in the environment. */
final class Settings {

    private static final Pattern PROPERTY = Pattern.compile("latchkey(\\.[a-z0-9-]+)+");
    private static final Pattern VARIABLE = Pattern.compile("LATCHKEY(_[A-Z0-9]+)+");

    /** Quarkus' own settings that our deployments use, each with its reason. */
    private static final Set<String> QUARKUS = Set.of(
            "QUARKUS_HTTP_HOST", // all addresses of the container's network
            "QUARKUS_HTTP_PORT", // one port for every container
            "QUARKUS_SHUTDOWN_TIMEOUT", // finish what runs
            "QUARKUS_OIDC_AUTH_SERVER_URL", // Keycloak's address inside the network
            "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD");

    private Settings() {}

    static Set<String> known() {
        Set<String> known = new TreeSet<>(QUARKUS);
        for (var file : Repository.files("src", ".java", ".properties")) {
            if (!file.toString().contains("/src/main/")) {
                continue;
            }
            String text = Repository.text(file);
            PROPERTY.matcher(text).results().forEach(found -> known.add(variable(found.group())));
            VARIABLE.matcher(text).results().forEach(found -> known.add(found.group()));
        }
        return known;
    }

    /** MicroProfile Config's rule: what is no letter and no digit becomes an underscore, all upper-case. */
    static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
