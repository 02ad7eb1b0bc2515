package io.latchkey.devkit.importer;

import org.apache.commons.csv.CSVRecord;

/**
 * The cells of a line of {@code listings.csv} that are read, as they stand there. Ids stay text: most are above 2^53.
 *
 * @param line the record's number in the file, from 1, header not counted
 */
record ListingRow(
        long line,
        String id,
        String hostId,
        Texts texts,
        String latitude,
        String longitude,
        String roomType,
        Rooms rooms,
        String price,
        Nights nights,
        String instantBookable) {

    record Texts(String name, String description, String neighbourhood) {}

    record Rooms(
            String accommodates,
            String bathrooms,
            String bathroomsText,
            String bedrooms,
            String beds,
            String amenities) {}

    record Nights(String minimum, String maximum) {}

    static ListingRow of(CSVRecord cells) {
        return new ListingRow(
                cells.getRecordNumber(),
                cells.get("id"),
                cells.get("host_id"),
                new Texts(cells.get("name"), cells.get("description"), cells.get("neighbourhood_cleansed")),
                cells.get("latitude"),
                cells.get("longitude"),
                cells.get("room_type"),
                new Rooms(
                        cells.get("accommodates"),
                        cells.get("bathrooms"),
                        cells.get("bathrooms_text"),
                        cells.get("bedrooms"),
                        cells.get("beds"),
                        cells.get("amenities")),
                cells.get("price"),
                new Nights(cells.get("minimum_nights"), cells.get("maximum_nights")),
                cells.get("instant_bookable"));
    }

    String externalReference() {
        return "airbnb:" + id;
    }
}
