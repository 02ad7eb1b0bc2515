package io.latchkey.devkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One request, read in full: {@code route} is method and path with each id as {@code *}. */
record Call(String method, List<String> path, String rawQuery, String body) {

    private static final int LARGEST_BODY = 64 * 1024;

    static Call read(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new Rejected(413, "body_too_large", "A body has at most " + LARGEST_BODY + " bytes.");
        }
        List<String> path = Stream.of(exchange.getRequestURI().getPath().split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
        return new Call(
                exchange.getRequestMethod(),
                path,
                exchange.getRequestURI().getRawQuery(),
                new String(bytes, StandardCharsets.UTF_8));
    }

    String route() {
        return Stream.iterate(0, i -> i < path.size(), i -> i + 1)
                .map(i -> i == 1 ? "*" : path.get(i))
                .collect(Collectors.joining("/", method + " /", ""));
    }

    String id() {
        return path.get(1);
    }

    String query(String name, String otherwise) {
        return pairs(rawQuery).getOrDefault(name, otherwise);
    }

    /** @throws Rejected 400 if it is no integer */
    long number(String name, long otherwise) {
        try {
            return Long.parseLong(query(name, Long.toString(otherwise)));
        } catch (NumberFormatException e) {
            throw new Rejected(400, "bad_request", name + " must be an integer.");
        }
    }

    String form(String name) {
        return pairs(body).get(name);
    }

    private static Map<String, String> pairs(String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return Map.of();
        }
        return Stream.of(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], Call::value, (first, second) -> second));
    }

    private static String value(String[] pair) {
        return pair.length == 1 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
    }

    /** Whether the body is an object with this field. */
    boolean jsonHas(String field) {
        try {
            return Json.MAPPER.readTree(body).has(field);
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    /** @throws Rejected 400 when the body is not what {@code type} asks for */
    <T> T json(Class<T> type) {
        return json(type, null);
    }

    /** As {@link #json(Class)}, with the id in the path as the field {@code idField}. */
    <T> T json(Class<T> type, String idField) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            if (!(tree instanceof ObjectNode object)) {
                throw new Rejected(400, "bad_request", "The body must be a JSON object.");
            }
            if (idField != null) {
                if (object.has(idField)) {
                    throw new Rejected(400, "bad_request", idField + " stands in the path.");
                }
                object.put(idField, id());
            }
            return Json.MAPPER.treeToValue(object, type);
        } catch (JsonProcessingException e) {
            throw new Rejected(400, "bad_request", e.getOriginalMessage());
        }
    }
}
