package io.latchkey.devkit.importer;

import static io.latchkey.devkit.importer.Samples.aRoomInAntwerp;
import static io.latchkey.devkit.importer.Samples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.devkit.importer.FakeFront.Listing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 6, 29);

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    Path folder;

    private final FakeFront front = new FakeFront();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Samples samples = new Samples();

    @BeforeEach
    void write() {
        for (int i = 1; i <= 8; i++) {
            samples.row(aRoomInAntwerp("r" + i)).days("r" + i, LONG_AGO, "ftftf", 2);
        }
        samples.row(with(aRoomInAntwerp("r9"), "price", "")).days("r9", LONG_AGO, "t", 1);
        samples.row(with(aRoomInAntwerp("r10"), "name", "forbidden")).days("r10", LONG_AGO, "t", 1);
        samples.row(aRoomInAntwerp("r1"));
    }

    @AfterEach
    void stop() {
        front.close();
        http.close();
    }

    private int run() {
        String[] arguments = {
            "FILE=" + samples.listingsIn(folder).path(),
            "CALENDAR=" + samples.calendarIn(folder).path(),
            "STATE=" + folder.resolve("state"),
            "PARALLEL=3",
            "LATCHKEY_FRONT_URL=" + front.addresses().front(),
            "LATCHKEY_ISSUER=" + front.addresses().issuer()
        };
        return new Import(ImportOptions.of(Map.of(), arguments, folder), http, SILENT).run();
    }

    private JsonNode report() throws IOException {
        return new ObjectMapper().readTree(Files.readString(file(".report.json")));
    }

    private Path file(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("state"))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void publishesWhatIsSoundAfterItsDatesAreClosedAndSaysWhyTheRestIsNot() throws IOException {
        front.busy = 4;
        assertEquals(0, run());
        assertEquals(8, front.listings.size());
        for (Listing listing : front.listings.values()) {
            assertEquals("PUBLISHED", listing.state);
            assertEquals("DRAFT", listing.stateWhenClosed);
            assertEquals(RowMapping.host("234077").toString(), listing.host);
            assertEquals(3, listing.closedRanges);
        }
        JsonNode report = report();
        assertEquals(11, report.at("/rows").asInt());
        assertEquals(3, report.at("/refused").asInt());
        assertEquals(1, report.at("/reasons/PRICE_BLANK").asInt());
        assertEquals(1, report.at("/reasons/GIVEN_TWICE").asInt());
        assertTrue(report.at("/notTaken/1/reasons/0/detail").asText().contains("/title"), report::toString);
        assertTrue(report.at("/shift").asText().contains("126 weeks"), report::toString);
    }

    @Test
    void continuesWhereABrokenRunStoppedAndDoublesNothing() throws IOException {
        front.worksFor = 17;
        assertEquals(1, run());
        front.worksFor = Integer.MAX_VALUE;
        assertEquals(0, run());
        assertEquals(8, front.listings.size());
        assertTrue(front.listings.values().stream().allMatch(listing -> listing.state.equals("PUBLISHED")));
        assertTrue(front.listings.values().stream().allMatch(listing -> listing.closedRanges == 3));
        assertEquals(0, run());
        assertEquals(8, report().at("/thereAlready").asInt());
    }

    @Test
    void findsItsListingsAgainWithoutItsState() throws IOException {
        assertEquals(0, run());
        Files.delete(file(".state.jsonl"));
        assertEquals(0, run());
        assertEquals(8, front.listings.size());
        assertEquals(8, report().at("/thereAlready").asInt());
    }

    @Test
    void readsOnAfterALineTornByAKill() throws IOException {
        assertEquals(0, run());
        Path state = file(".state.jsonl");
        String text = Files.readString(state);
        Files.writeString(state, text.substring(0, text.length() - 7));
        assertEquals(0, run());
        assertEquals(8, report().at("/thereAlready").asInt());
    }

    @Test
    void beginsAnewWhenTheSystemWasWiped() throws IOException {
        assertEquals(0, run());
        front.listings.clear();
        assertEquals(0, run());
        assertEquals(8, front.listings.size());
        assertEquals(8, report().at("/published").asInt());
    }

    @Test
    void saysWhatIsMissing() {
        Map<String, String> environment = Map.of("FILE", "listings.csv.gz");
        assertThrows(IllegalArgumentException.class, () -> ImportOptions.of(environment, new String[0], folder));
        String[] nowhere = {"FILE=nowhere.csv", "CALENDAR=nowhere.csv"};
        assertThrows(
                IllegalArgumentException.class,
                () -> new Import(ImportOptions.of(Map.of(), nowhere, folder), http, SILENT).run());
    }
}
