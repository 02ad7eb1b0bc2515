package io.latchkey.listings.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void acceptsWhatIsNotKnown() {
        assertTrue(faultyPlaces(new StayAttributes(null, null, null, null)).isEmpty());
        assertTrue(faultyPlaces(new WorkAttributes(null, null, null, null)).isEmpty());
        assertTrue(faultyPlaces(new CarAttributes("Saab", "9-3", 1999, null, null, null, null, null))
                .isEmpty());
    }

    @Test
    void countsBathroomsInHalves() {
        assertTrue(faultyPlaces(new StayAttributes(1, 2, new BigDecimal("1.5"), null))
                .isEmpty());
        assertEquals(List.of("/bathrooms"), faultyPlaces(new StayAttributes(1, 2, new BigDecimal("1.3"), null)));
    }

    @Test
    void refusesCountsOutOfBounds() {
        assertEquals(
                List.of("/bedrooms", "/beds", "/bathrooms"),
                faultyPlaces(new StayAttributes(-1, 101, BigDecimal.valueOf(-1), null)));
    }

    @Test
    void refusesACarWithoutANameOrFromTheFuture() {
        assertEquals(
                List.of("/make", "/model", "/year"),
                faultyPlaces(new CarAttributes("", "\t", 2101, 5, null, null, null, null)));
    }

    @Test
    void refusesFloorsThatNoBuildingHas() {
        assertEquals(List.of("/floor"), faultyPlaces(new WorkAttributes(4, 20, 301, null)));
    }

    @Test
    void refusesEmptyAndTooManyAmenities() {
        assertEquals(List.of("/amenities/1"), faultyPlaces(new StayAttributes(1, 1, null, List.of("Wifi", ""))));
        assertEquals(
                List.of("/amenities"), faultyPlaces(new StayAttributes(1, 1, null, Collections.nCopies(201, "Wifi"))));
    }

    private static List<String> faultyPlaces(Attributes attributes) {
        Faults faults = Faults.at("");
        attributes.check(faults);
        return faults.list().stream().map(Fault::pointer).toList();
    }
}
