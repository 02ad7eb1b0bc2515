package io.latchkey.engine.availability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A local day that is not 24 hours long, or the neighbour of one that never was.
 *
 * @param minutes 0 for a date that the place never had
 * @param end when the next day begins
 */
record OddDay(ZoneId zone, LocalDate date, int minutes, Instant start, Instant end) {

    private static final Path FILE = Path.of(System.getProperty("latchkey.root", "../.."))
            .resolve("../shared/data/timezones/odd-length-days.csv");

    /** All of 2026 and 2027 in 47 zones and some of the past; the test is skipped where there is no such file. */
    static List<OddDay> all() {
        Assumptions.assumeTrue(Files.exists(FILE), () -> "skipped: no " + FILE.normalize() + " beside the repository");
        try (Stream<String> lines = Files.lines(FILE)) {
            return lines.skip(1).map(OddDay::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OddDay parse(String line) {
        String[] cells = line.split(",");
        return new OddDay(
                ZoneId.of(cells[0]),
                LocalDate.parse(cells[1]),
                Integer.parseInt(cells[2]),
                Instant.parse(cells[4]),
                Instant.parse(cells[5]));
    }

    /** Whether the place had every date around this one. */
    boolean liesAmongDatesThatWere() {
        return IntStream.rangeClosed(-8, 8)
                .mapToObj(date::plusDays)
                .allMatch(near -> near.equals(near.atStartOfDay(zone).toLocalDate()));
    }

    /** So many days from this one; negative before it. */
    LocalDate day(int offset) {
        return date.plusDays(offset);
    }

    /** The same by a clock on the wall there. */
    Instant at(int offset, LocalTime time) {
        return day(offset).atTime(time).atZone(zone).toInstant();
    }

    /** When a date begins there. */
    Instant startOf(LocalDate other) {
        return other.atStartOfDay(zone).toInstant();
    }
}
