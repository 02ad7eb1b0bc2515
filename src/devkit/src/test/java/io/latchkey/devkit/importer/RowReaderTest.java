package io.latchkey.devkit.importer;

import static io.latchkey.devkit.importer.Samples.aRoomInAntwerp;
import static io.latchkey.devkit.importer.Samples.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.importer.ImportOptions.Overrides;
import io.latchkey.devkit.importer.RowReader.Reading;
import io.latchkey.devkit.importer.RowReader.Sound;
import io.latchkey.devkit.importer.RowReader.Unsound;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 28);
    private static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    Path folder;

    private Reading read(Map<String, String> cells, Overrides overrides) {
        Samples samples = new Samples().row(cells).days(cells.get("id"), FIRST, "tfft", 2);
        List<ListingRow> rows = new ArrayList<>();
        samples.listingsIn(folder).forEach(record -> rows.add(ListingRow.of(record)));
        CalendarFile calendar = CalendarFile.read(samples.calendarIn(folder));
        return new RowReader(calendar, new CalendarShift(0), FIRST, overrides).read(rows.getFirst());
    }

    private Draft draft(Map<String, String> cells) {
        return assertInstanceOf(Sound.class, read(cells, NONE)).draft();
    }

    private Refusal refusal(Map<String, String> cells) {
        List<Refusal> all = assertInstanceOf(Unsound.class, read(cells, NONE)).refusals();
        assertEquals(1, all.size(), all.toString());
        return all.getFirst();
    }

    @Test
    void mapsASoundRow() {
        JsonNode listing = draft(aRoomInAntwerp("50904")).listing();
        assertEquals("HOME", listing.at("/kind").asText());
        assertEquals("Licht\nen ruim", listing.at("/description").asText());
        assertEquals("51.2185712", listing.at("/location/latitude").asText());
        assertEquals("BE", listing.at("/location/countryCode").asText());
        assertEquals("Europe/Brussels", listing.at("/timeZone").asText());
        assertEquals("1.5", listing.at("/attributes/bathrooms").asText());
        assertFalse(listing.at("/attributes").has("beds"));
        assertEquals("airbnb:50904", listing.at("/externalReference").asText());
        JsonNode terms = listing.at("/terms");
        assertEquals("EUR", terms.at("/currency").asText());
        assertEquals(137_900, terms.at("/rates/0/base/amountMinor").asLong());
        assertEquals(2, terms.at("/stayRules/0/min").asInt());
        assertEquals(365, terms.at("/stayRules/0/max").asInt());
        assertTrue(terms.at("/instantBook").asBoolean());
        assertFalse(terms.has("cancellationPolicy"));
    }

    @Test
    void closesTheDaysThatAreNotFree() {
        JsonNode blocks = RowMapping.blocks(draft(aRoomInAntwerp("1")).closed());
        assertEquals(
                "{\"state\":\"CLOSED\",\"ranges\":[{\"from\":\"2026-11-29\",\"to\":\"2026-12-01\"}]}",
                blocks.toString());
    }

    @Test
    void keepsIdsAboveTwoToTheFiftyThree() {
        assertEquals(
                "airbnb:1190134129402876013",
                draft(aRoomInAntwerp("1190134129402876013"))
                        .listing()
                        .at("/externalReference")
                        .asText());
    }

    @Test
    void keepsNamesInAnyScriptOverSeveralLines() {
        Map<String, String> dirty = with(aRoomInAntwerp("1"), "name", " Chambre \"été\",\r\n部屋 🏠 ");
        assertEquals(
                "Chambre \"été\", 部屋 🏠", draft(dirty).listing().at("/title").asText());
    }

    @Test
    void givesAHostTheSameIdInEveryRun() {
        assertEquals(
                "3a8edca8-dda1-375c-ac59-cd7406fd9740",
                RowMapping.host("234077").toString());
        assertNotEquals(RowMapping.host("1"), RowMapping.host("2"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "price|''|PRICE_BLANK",
                "price|on request|PRICE_UNREADABLE",
                "name|'  '|NAME_BLANK",
                "room_type|Treehouse|ROOM_TYPE_UNKNOWN",
                "accommodates|0|CAPACITY_UNREADABLE",
                "latitude|''|PLACE_UNREADABLE",
                "minimum_nights|500|MIN_NIGHTS_TOO_LONG"
            })
    void refusesARowWithItsReason(String cell, String value, String reason) {
        assertEquals(
                reason, refusal(with(aRoomInAntwerp("1"), cell, value)).reason().name());
    }

    @Test
    void saysEveryReason() {
        Map<String, String> bad = with(with(aRoomInAntwerp("1"), "price", ""), "room_type", "Boat");
        assertEquals(
                2, assertInstanceOf(Unsound.class, read(bad, NONE)).refusals().size());
    }

    @Test
    void asksForZoneAndMoneyFarFromEveryKnownCity() {
        Map<String, String> far = with(with(aRoomInAntwerp("1"), "latitude", "-33.44"), "longitude", "-70.65");
        assertThrows(IllegalArgumentException.class, () -> read(far, NONE));
        Overrides chile = new Overrides(
                Optional.of(ZoneId.of("America/Santiago")),
                Optional.of(Currency.getInstance("CLP")),
                Optional.of("CL"));
        JsonNode listing =
                assertInstanceOf(Sound.class, read(far, chile)).draft().listing();
        assertEquals(1_379, listing.at("/terms/rates/0/base/amountMinor").asLong());
        assertEquals("America/Santiago", listing.at("/timeZone").asText());
    }
}
