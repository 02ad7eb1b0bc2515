package io.latchkey.platform.service;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to another service.
 *
 * @param target the service's name; its address is the setting {@code latchkey.<target>.url}
 * @param body JSON; {@code null} for none
 */
public record ServiceRequest(
        String target, String method, String path, Map<String, String> headers, String body, Duration limit) {

    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(2);

    public ServiceRequest {
        headers = Map.copyOf(headers);
    }

    public static ServiceRequest get(String target, String path) {
        return new ServiceRequest(target, "GET", path, Map.of(), null, DEFAULT_LIMIT);
    }

    public static ServiceRequest of(String target, String method, String path, String body) {
        return new ServiceRequest(target, method, path, Map.of(), body, DEFAULT_LIMIT);
    }

    public ServiceRequest header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new ServiceRequest(target, method, path, more, body, limit);
    }

    public ServiceRequest within(Duration other) {
        return new ServiceRequest(target, method, path, headers, body, other);
    }
}
