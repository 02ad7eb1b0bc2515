package io.latchkey.devkit.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One request to be made; {@code body} is JSON or null. */
public record Call(String method, String path, String body, Map<String, String> headers) {

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    /** @param body anything Jackson writes, or null */
    public static Call post(String path, Object body) {
        return new Call("POST", path, body == null ? null : write(body), Map.of());
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, write(body), Map.of());
    }

    private static String write(Object body) {
        return Reply.MAPPER.valueToTree(body).toString();
    }

    public Call withIdempotencyKey(String key) {
        return with("Idempotency-Key", key);
    }

    /** For an operator: in the name of this host. */
    public Call actingFor(UUID host) {
        return with("Latchkey-Act-For", host.toString());
    }

    private Call with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, body, more);
    }
}
