package io.latchkey.devkit.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code demo/listings.yaml} as of a day. */
final class DemoFile {

    private static final Pattern DAYS_AHEAD = Pattern.compile("\\+(\\d+)d");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private DemoFile() {}

    /**
     * @param blocks the body that closes the host's own dates; null when there are none
     * @param shares whose units it offers, too; empty for units of its own
     */
    record Offer(String host, ObjectNode listing, ObjectNode blocks, Optional<Shares> shares) {

        String reference() {
            return listing.path("externalReference").asText();
        }
    }

    /** Units of another listing, by their place in it. */
    record Shares(String reference, List<Integer> units) {}

    static List<Offer> read(LocalDate today) {
        try (InputStream file = DemoFile.class.getResourceAsStream("/demo/listings.yaml")) {
            List<Offer> offers = new ArrayList<>();
            YAML.readTree(file).properties().forEach(host -> host.getValue()
                    .forEach(offer -> offers.add(offer(host.getKey(), offer, today))));
            return offers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Offer offer(String host, JsonNode written, LocalDate today) {
        JsonNode dated = dated(written, today);
        return new Offer(
                host,
                (ObjectNode) dated.get("listing"),
                blocks(dated.path("closed")),
                Optional.ofNullable(dated.get("shares")).map(DemoFile::shares));
    }

    private static Shares shares(JsonNode written) {
        List<Integer> units = new ArrayList<>();
        written.path("units").forEach(unit -> units.add(unit.asInt()));
        return new Shares(written.path("listing").asText(), List.copyOf(units));
    }

    private static ObjectNode blocks(JsonNode closed) {
        if (closed.isEmpty()) {
            return null;
        }
        ObjectNode body = YAML.createObjectNode().put("state", "CLOSED");
        ArrayNode ranges = body.putArray("ranges");
        closed.forEach(range -> ranges.addObject()
                .put("from", range.get(0).asText())
                .put("to", range.get(1).asText()));
        return body;
    }

    private static JsonNode dated(JsonNode node, LocalDate today) {
        if (node.isTextual()) {
            Matcher ahead = DAYS_AHEAD.matcher(node.asText());
            return ahead.matches()
                    ? TextNode.valueOf(
                            today.plusDays(Long.parseLong(ahead.group(1))).toString())
                    : node;
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(dated(field.getValue(), today)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, dated(array.get(i), today));
            }
        }
        return node;
    }
}
