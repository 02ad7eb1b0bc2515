package io.latchkey.e2e.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.latchkey.devkit.world.Checkout;
import io.latchkey.e2e.world.Json;
import io.latchkey.e2e.world.Offers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** All listings of Antwerp and Quebec, with the places, kinds, prices and shortest stays that they really had. */
final class Cities {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Cities() {}

    static List<ObjectNode> offers() {
        Path data = Checkout.find().root().resolve("../shared/data");
        List<ObjectNode> all = new ArrayList<>();
        all.addAll(offers(data.resolve("airbnb-antwerp/listings.csv.gz"), "Antwerp", "BE", "Europe/Brussels", "EUR"));
        all.addAll(offers(data.resolve("airbnb-quebec/listings.csv"), "Quebec", "CA", "America/Toronto", "CAD"));
        return all;
    }

    private static List<ObjectNode> offers(Path file, String city, String country, String zone, String currency) {
        List<ObjectNode> offers = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz")
                        ? new GZIPInputStream(Files.newInputStream(file))
                        : Files.newInputStream(file),
                StandardCharsets.UTF_8))) {
            for (CSVRecord row : CSV.parse(reader)) {
                offers.add(offer(row, city, country, zone, currency));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return offers;
    }

    private static ObjectNode offer(CSVRecord row, String city, String country, String zone, String currency) {
        ObjectNode offer =
                Offers.aHome().put("title", city + " " + row.get("id")).put("timeZone", zone);
        offer.put("kind", row.get("room_type").startsWith("Entire") ? "HOME" : "ROOM");
        offer.putObject("location")
                .put("latitude", Double.parseDouble(row.get("latitude")))
                .put("longitude", Double.parseDouble(row.get("longitude")))
                .put("address", "")
                .put("city", city)
                .put("countryCode", country);
        long price = Math.max(1_000, (long) (number(row.get("price"), 80) * 100));
        int min = Math.clamp((int) number(row.get("minimum_nights"), 1), 1, 60);
        int guests = row.isMapped("accommodates") ? (int) number(row.get("accommodates"), 2) : 2;
        offer.set(
                "terms",
                Json.read(
                        """
                        {"currency": "%2$s", "rates": [{"per": "NIGHT",
                           "base": {"amountMinor": %1$d, "currency": "%2$s"}}],
                         "stayRules": [{"per": "NIGHT", "min": %3$d, "max": 365}],
                         "capacity": %4$d, "instantBook": true}"""
                                .formatted(price, currency, min, Math.max(1, guests))));
        return offer;
    }

    private static double number(String text, double otherwise) {
        String digits = text.replaceAll("[$,]", "");
        return digits.isBlank() ? otherwise : Double.parseDouble(digits);
    }
}
