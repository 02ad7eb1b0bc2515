package io.latchkey.listings.listing;

import static io.latchkey.listings.listing.SomeContent.aHome;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.place.Place;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingContentTest {

    private final SomeContent content = aHome();

    @Test
    void acceptsAHome() {
        assertEquals(List.of(), faultyPlaces());
    }

    @Test
    void countsTheTitleWithoutTheSpaceAroundIt() {
        content.title = "  ab  ";
        assertEquals(List.of("/title"), faultyPlaces());
        content.title = "x".repeat(121);
        assertEquals(List.of("/title"), faultyPlaces());
        content.title = "x".repeat(120) + " ";
        assertEquals(List.of(), faultyPlaces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Olympus", "+01:00", "GMT+2", "", "europe/brussels"})
    void refusesWhatIsNoZone(String zone) {
        content.timeZone = zone;
        assertEquals(List.of("/timeZone"), faultyPlaces());
    }

    @Test
    void refusesUnknownCountries() {
        content.place = new Place(content.place.point(), "", "", "ZZ");
        assertEquals(List.of("/location/countryCode"), faultyPlaces());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void refusesCountsOfUnitsOutOfBounds(int count) {
        content.unitCount = count;
        assertEquals(List.of("/unitCount"), faultyPlaces());
    }

    @Test
    void tellsAllFaultsAtOnceWithTheirPlaces() {
        content.title = "\u0007\u0007\u0007";
        content.terms.capacity = 0;
        content.externalReference = "";
        assertEquals(List.of("/title", "/externalReference", "/terms/capacity"), faultyPlaces());
    }

    private List<String> faultyPlaces() {
        return content.build().faults().stream().map(Fault::pointer).toList();
    }
}
