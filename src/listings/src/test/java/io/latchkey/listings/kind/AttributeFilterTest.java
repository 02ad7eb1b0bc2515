package io.latchkey.listings.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.listings.kind.AttributeFilter.Equals;
import io.latchkey.listings.kind.AttributeFilter.HasAll;
import io.latchkey.listings.kind.AttributeFilter.HasAny;
import io.latchkey.listings.kind.AttributeFilter.Range;
import io.latchkey.listings.kind.AttributeValue.Choice;
import io.latchkey.listings.kind.AttributeValue.Choices;
import io.latchkey.listings.kind.AttributeValue.Flag;
import io.latchkey.listings.kind.AttributeValue.Numeric;
import io.latchkey.listings.kind.AttributeValue.Words;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttributeFilterTest {

    private static final Map<String, AttributeValue> HOME = Map.of(
            "bedrooms", new Numeric(BigDecimal.TWO),
            "bathrooms", new Numeric(new BigDecimal("1.50")),
            "propertyType", new Choice("LOFT"),
            "amenities", new Choices(Set.of("Wifi", "Café crème", "Straße")),
            "petsAllowed", new Flag(false),
            "make", new Words("Saab"));

    @Test
    void findsNothingThatIsNotSaid() {
        assertFalse(new Range("beds", BigDecimal.ZERO, null).matches(HOME));
        assertFalse(new Equals("smokingAllowed", false).matches(HOME));
        assertFalse(new HasAny("layouts", Set.of("THEATRE")).matches(HOME));
    }

    @Test
    void countsBothBoundsIn() {
        assertTrue(new Range("bedrooms", BigDecimal.TWO, BigDecimal.TWO).matches(HOME));
        assertTrue(new Range("bathrooms", new BigDecimal("1.5"), null).matches(HOME));
        assertTrue(new Range("bathrooms", null, new BigDecimal("1.5")).matches(HOME));
        assertFalse(new Range("bathrooms", new BigDecimal("1.51"), null).matches(HOME));
        assertFalse(new Range("bedrooms", null, BigDecimal.ONE).matches(HOME));
    }

    @Test
    void asksForAllOrAnyWords() {
        assertTrue(new HasAll("amenities", Set.of("Wifi", "Straße")).matches(HOME));
        assertFalse(new HasAll("amenities", Set.of("Wifi", "Pool")).matches(HOME));
        assertTrue(new HasAny("amenities", Set.of("Wifi", "Pool")).matches(HOME));
        assertFalse(new HasAny("amenities", Set.of("Sauna", "Pool")).matches(HOME));
        assertTrue(new HasAny("propertyType", Set.of("HOUSE", "LOFT")).matches(HOME));
    }

    @Test
    void takesWordsForTheSameWhateverTheirCaseAndCoding() {
        assertTrue(new HasAll("amenities", Set.of("WIFI", "CAFE\u0301 CRE\u0300ME", "STRASSE")).matches(HOME));
        assertFalse(new HasAny("amenities", Set.of("Cafe creme")).matches(HOME), "another letter is another word");
    }

    @Test
    void tellsYesFromNo() {
        assertTrue(new Equals("petsAllowed", false).matches(HOME));
        assertFalse(new Equals("petsAllowed", true).matches(HOME));
    }

    @Test
    void fitsNoValueOfAnotherSort() {
        assertFalse(new HasAny("make", Set.of("Saab")).matches(HOME));
        assertFalse(new Range("petsAllowed", BigDecimal.ZERO, null).matches(HOME));
        assertFalse(new Equals("bedrooms", true).matches(HOME));
        assertFalse(new HasAny("bedrooms", Set.of("2")).matches(HOME));
    }

    @Test
    void refusesToBeWithoutABoundOrAValue() {
        assertThrows(IllegalArgumentException.class, () -> new Range("beds", null, null));
        assertThrows(IllegalArgumentException.class, () -> new Range("beds", BigDecimal.TWO, BigDecimal.ONE));
        assertThrows(IllegalArgumentException.class, () -> new HasAll("amenities", Set.of()));
    }

    @Test
    void keepsOneOfTheWordsThatAreTheSame() {
        assertEquals(
                List.of("Wifi", "Pool"),
                List.copyOf(new Choices(new LinkedHashSet<>(List.of("Wifi", "Pool", "WIFI"))).options()));
    }

    @Test
    void takesNumbersForTheSameWhateverTheirZeros() {
        assertEquals(new Numeric(new BigDecimal("1.0")), new Numeric(BigDecimal.ONE));
        assertEquals(new Numeric(new BigDecimal("1E+2")), new Numeric(new BigDecimal("100")));
        assertEquals("100", new Numeric(new BigDecimal("1E+2")).number().toString());
    }
}
