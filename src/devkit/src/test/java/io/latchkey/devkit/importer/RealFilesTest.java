package io.latchkey.devkit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.latchkey.devkit.importer.ImportOptions.Overrides;
import io.latchkey.devkit.importer.Refusal.Reason;
import io.latchkey.devkit.importer.RowReader.Reading;
import io.latchkey.devkit.importer.RowReader.Sound;
import io.latchkey.devkit.importer.RowReader.Unsound;
import io.latchkey.devkit.world.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The files of {@code ../shared/data}, which are not part of the repository. */
class RealFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), Optional.empty());

    private record City(CalendarFile calendar, List<Reading> readings) {

        Map<Reason, Integer> reasons() {
            Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
            for (Reading reading : readings) {
                if (reading instanceof Unsound(List<Refusal> refusals)) {
                    refusals.forEach(refusal -> counts.merge(refusal.reason(), 1, Integer::sum));
                }
            }
            return counts;
        }

        List<Draft> drafts() {
            return readings.stream()
                    .filter(Sound.class::isInstance)
                    .map(reading -> ((Sound) reading).draft())
                    .toList();
        }
    }

    private static City read(String name) {
        Path folder = Checkout.find().root().resolveSibling("shared/data").resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "skipped: the real files are not at " + folder);
        CalendarFile calendar = CalendarFile.read(new CsvFile(folder.resolve("calendar.csv.gz")));
        CalendarShift shift = CalendarShift.upTo(TODAY, calendar.firstDay().orElseThrow());
        RowReader reader = new RowReader(calendar, shift, TODAY, NONE);
        List<Reading> readings = new ArrayList<>();
        new CsvFile(folder.resolve("listings.csv.gz"))
                .forEach(cells -> readings.add(reader.read(ListingRow.of(cells))));
        return new City(calendar, readings);
    }

    @Test
    @DisplayName("reads Albany: 421 listings, 37 without a price")
    void readsAlbany() {
        City albany = read("airbnb-albany");
        assertEquals(421, albany.readings().size());
        assertEquals(153_665, albany.calendar().days());
        assertEquals(0, albany.calendar().unreadable());
        assertEquals(Map.of(Reason.PRICE_BLANK, 37), albany.reasons());
        assertEquals(384, albany.drafts().size());
        assertTrue(albany.drafts().stream()
                .allMatch(draft ->
                        "USD".equals(draft.listing().at("/terms/currency").asText())
                                && "America/New_York"
                                        .equals(draft.listing().at("/timeZone").asText())));
    }

    @Test
    @DisplayName("reads Antwerp: 2,870 listings, 424 without a price, one with a minimum of 500 nights")
    void readsAntwerp() {
        City antwerp = read("airbnb-antwerp");
        assertEquals(2_870, antwerp.readings().size());
        assertEquals(1_047_550, antwerp.calendar().days());
        assertEquals(424, antwerp.reasons().get(Reason.PRICE_BLANK));
        assertEquals(1, antwerp.reasons().get(Reason.MIN_NIGHTS_TOO_LONG));
        assertEquals(Map.of(Reason.PRICE_BLANK, 424, Reason.MIN_NIGHTS_TOO_LONG, 1), antwerp.reasons());
        assertTrue(antwerp.drafts().stream().allMatch(draft -> "EUR"
                .equals(draft.listing().at("/terms/currency").asText())));
    }
}
