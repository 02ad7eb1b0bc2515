package io.latchkey.devkit.front;

import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the front listens and what is behind it.
 *
 * @param port 0 takes any free one
 * @param issuer the realm's address as browsers and tokens know it
 */
public record FrontSettings(String host, int port, Map<Service, URI> services, URI sandbox, URI issuer) {
    public FrontSettings {
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    /** As a process of its own is told: {@code LATCHKEY_FRONT_PORT}, {@code LATCHKEY_BOOKINGS_URL} and so on. */
    static FrontSettings from(Map<String, String> environment) {
        Map<Service, URI> services = new EnumMap<>(Service.class);
        int port = 8081;
        for (Service service : Service.values()) {
            services.put(service, address(environment, "LATCHKEY_" + service + "_URL", "http://127.0.0.1:" + port++));
        }
        return new FrontSettings(
                environment.getOrDefault("LATCHKEY_FRONT_HOST", "127.0.0.1"),
                Integer.parseInt(environment.getOrDefault("LATCHKEY_FRONT_PORT", "8080")),
                services,
                address(environment, "LATCHKEY_SANDBOX_PROVIDER_URL", "http://127.0.0.1:8084"),
                address(environment, "LATCHKEY_ISSUER", "http://localhost:8180/realms/latchkey"));
    }

    private static URI address(Map<String, String> environment, String variable, String usual) {
        return URI.create(environment.getOrDefault(variable, usual));
    }
}
