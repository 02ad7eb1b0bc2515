package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.latchkey.devkit.client.Api;
import io.latchkey.devkit.client.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A coupon of hanna's and the tax of a place, from {@code demo/prices.yaml}. What was ended stays ended. */
final class DemoPrices {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String COUPONS = "/v1/me/coupons";
    private static final String TAX_RULES = "/v1/operator/tax-rules";

    private final Api host;
    private final Api operator;

    DemoPrices(Api host, Api operator) {
        this.host = host;
        this.operator = operator;
    }

    /** @return a line about what guests can try */
    String load() {
        JsonNode written = read();
        List<String> named = new ArrayList<>(make(host, COUPONS, written.path("coupons"), "code"));
        named.addAll(make(operator, TAX_RULES, written.path("taxRules"), "name"));
        return "guests may try " + String.join(", ", named);
    }

    static JsonNode read() {
        try (InputStream file = DemoPrices.class.getResourceAsStream("/demo/prices.yaml")) {
            return YAML.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> make(Api api, String path, JsonNode bodies, String name) {
        JsonNode there =
                api.send(Call.get(path + "?limit=100")).orThrow().json().path("items");
        Set<String> known = names(there, name).collect(Collectors.toSet());
        for (JsonNode body : bodies) {
            if (!known.contains(body.path(name).asText())) {
                api.send(Call.post(path, body)).orThrow();
            }
        }
        return names(bodies, name).toList();
    }

    private static Stream<String> names(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(name).asText());
    }
}
