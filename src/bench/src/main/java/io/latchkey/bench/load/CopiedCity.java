package io.latchkey.bench.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The files of Antwerp, so many times over: each copy stands at another place within the sixty kilometres for which the
 * importer knows zone and money, with ids of its own and the same calendars.
 */
record CopiedCity(Path listings, Path calendar) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setRecordSeparator("\n")
            .get();

    /** What one row becomes in one copy. */
    private interface Change {
        Iterable<Object> of(CSVRecord row, int copy);
    }

    static CopiedCity write(Path data, Path folder, int copies) {
        CopiedCity copied = new CopiedCity(folder.resolve("listings.csv"), folder.resolve("calendar.csv"));
        copy(data.resolve("listings.csv.gz"), copied.listings, copies, CopiedCity::moved);
        copy(data.resolve("calendar.csv.gz"), copied.calendar, copies, CopiedCity::renamed);
        return copied;
    }

    private static Iterable<Object> moved(CSVRecord row, int copy) {
        Object[] cells = row.values().clone();
        put(row, cells, "id", id(row.get("id"), copy));
        put(row, cells, "host_id", id(row.get("host_id"), copy));
        put(row, cells, "latitude", moved(row.get("latitude"), (copy % 7 - 3) * 0.06));
        put(row, cells, "longitude", moved(row.get("longitude"), (copy / 7 % 7 - 3) * 0.1));
        return Arrays.asList(cells);
    }

    private static Iterable<Object> renamed(CSVRecord row, int copy) {
        Object[] cells = row.values().clone();
        put(row, cells, "listing_id", id(row.get("listing_id"), copy));
        return Arrays.asList(cells);
    }

    private static void put(CSVRecord row, Object[] cells, String column, String value) {
        cells[row.getParser().getHeaderMap().get(column)] = value;
    }

    private static String id(String original, int copy) {
        return copy == 0 ? original : original + copy;
    }

    private static String moved(String degrees, double by) {
        return String.format(Locale.ROOT, "%.6f", Double.parseDouble(degrees) + by);
    }

    private static void copy(Path from, Path to, int copies, Change change) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8));
                CSVParser rows = FORMAT.parse(reader);
                CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(to), CSVFormat.RFC4180)) {
            printer.printRecord(rows.getHeaderNames());
            for (CSVRecord row : rows) {
                for (int copy = 0; copy < copies; copy++) {
                    printer.printRecord(change.of(row, copy));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
