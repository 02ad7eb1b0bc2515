package io.latchkey.devkit.front;

import java.net.URI;
import java.util.Map;

/**
 * Where the front listens (on 127.0.0.1; 0 takes any free port) and what is behind it.
 *
 * @param issuer the realm's address as browsers and tokens know it
 */
public record FrontSettings(int port, Map<Service, URI> services, URI sandbox, URI issuer) {
    public FrontSettings {
        services = Map.copyOf(services);
    }
}
