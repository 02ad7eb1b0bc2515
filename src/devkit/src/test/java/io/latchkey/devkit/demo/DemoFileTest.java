package io.latchkey.devkit.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.devkit.demo.DemoFile.Offer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoFileTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<Offer> offers = DemoFile.read(TODAY);

    private Set<String> values(String pointer) {
        return offers.stream()
                .map(offer -> offer.listing().at(pointer).asText())
                .collect(Collectors.toSet());
    }

    @Test
    void offersEveryKindInManyZonesAndCurrencies() {
        assertEquals(25, offers.size());
        assertEquals(Set.of("HOME", "ROOM", "SHARED_ROOM", "CAR", "DESK", "MEETING_ROOM", "OFFICE"), values("/kind"));
        assertTrue(values("/terms/currency").containsAll(Set.of("EUR", "USD", "JPY", "GBP", "KWD")));
        assertTrue(values("/timeZone").size() >= 12);
        values("/timeZone").forEach(ZoneId::of);
    }

    @Test
    void namesEachListingOnce() {
        assertEquals(offers.size(), new HashSet<>(values("/externalReference")).size());
    }

    @Test
    void writesDatesAsOfTheDayItIsRead() {
        Offer flat = offers.getFirst();
        assertEquals(
                "2027-03-23", flat.listing().at("/terms/seasonalRates/0/from").asText());
        assertEquals("2026-12-14", flat.blocks().at("/ranges/0/from").asText());
        assertFalse(offers.toString().contains("+"), "a date was left as it was written");
    }

    @Test
    void keepsAllMoneyOfAListingInItsCurrency() {
        for (Offer offer : offers) {
            JsonNode terms = offer.listing().at("/terms");
            for (JsonNode currency : terms.findValues("currency")) {
                assertEquals(terms.at("/currency").asText(), currency.asText(), offer.reference());
            }
        }
    }

    @Test
    void sharesOnlyUnitsThatThereAreOfTheSameHost() {
        List<Offer> sharing =
                offers.stream().filter(offer -> offer.shares().isPresent()).toList();
        assertEquals(4, sharing.size());
        for (Offer offer : sharing) {
            Offer owner = offers.stream()
                    .filter(other ->
                            other.reference().equals(offer.shares().get().reference()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(owner.host(), offer.host());
            int units = owner.listing().path("unitCount").asInt();
            assertTrue(offer.shares().get().units().stream().allMatch(unit -> unit < units));
        }
    }
}
