package io.latchkey.devkit.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** Writes files like the real ones, with whatever dirt a test asks for. */
final class Samples {

    private static final CSVFormat QUOTED = CSVFormat.RFC4180
            .builder()
            .setQuoteMode(QuoteMode.ALL)
            .setRecordSeparator("\n")
            .get();

    private final StringBuilder listings = new StringBuilder();
    private final StringBuilder calendar =
            new StringBuilder("listing_id,date,available,price,adjusted_price,minimum_nights,maximum_nights\n");

    Samples() {
        listings.append(String.join(",", aRoomInAntwerp("1").keySet())).append('\n');
    }

    /** A sound row. */
    static Map<String, String> aRoomInAntwerp(String id) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id", id);
        cells.put("name", "Stadsgezicht");
        cells.put("description", "Licht<br />en ruim");
        cells.put("host_id", "234077");
        cells.put("neighbourhood_cleansed", "Historisch Centrum");
        cells.put("latitude", "51.21857123456789");
        cells.put("longitude", "4.39938");
        cells.put("room_type", "Entire home/apt");
        cells.put("accommodates", "2");
        cells.put("bathrooms", "");
        cells.put("bathrooms_text", "1.5 baths");
        cells.put("bedrooms", "1");
        cells.put("beds", "");
        cells.put("amenities", "[\"Wifi\", \"Oven\"]");
        cells.put("price", "$1,379.00");
        cells.put("minimum_nights", "1");
        cells.put("maximum_nights", "1125");
        cells.put("instant_bookable", "t");
        return cells;
    }

    static Map<String, String> with(Map<String, String> cells, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(cells);
        changed.put(name, value);
        return changed;
    }

    Samples row(Map<String, String> cells) {
        listings.append(QUOTED.format(cells.values().toArray())).append('\n');
        return this;
    }

    /** One letter a day, t or f. */
    Samples days(String listingId, LocalDate first, String available, int minNights) {
        for (int i = 0; i < available.length(); i++) {
            calendar.append("%s,%s,%s,$70.00,,%d,1125\n"
                    .formatted(listingId, first.plusDays(i), available.charAt(i), minNights));
        }
        return this;
    }

    CsvFile listingsIn(Path folder) {
        return write(folder.resolve("listings.csv"), listings);
    }

    CsvFile calendarIn(Path folder) {
        return write(folder.resolve("calendar.csv"), calendar);
    }

    private static CsvFile write(Path file, CharSequence text) {
        try {
            Files.writeString(file, text);
            return new CsvFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
