package io.latchkey.listings.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.listings.kind.AttributeFilter.Equals;
import io.latchkey.listings.kind.AttributeFilter.HasAll;
import io.latchkey.listings.kind.AttributeFilter.HasAny;
import io.latchkey.listings.kind.AttributeFilter.Range;
import io.latchkey.listings.offer.Kind;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterReaderTest {

    private static final Optional<Kind> HOME = Optional.of(Kind.HOME);
    private static final Optional<Kind> CAR = Optional.of(Kind.CAR);

    @Test
    void readsEveryForm() {
        assertEquals(new Range("bedrooms", BigDecimal.TWO, null), one("bedrooms:2..", HOME));
        assertEquals(new Range("bedrooms", null, BigDecimal.valueOf(3)), one("bedrooms:..3", HOME));
        assertEquals(new Range("bathrooms", new BigDecimal("1.5"), BigDecimal.TWO), one("bathrooms:1.5..2", HOME));
        assertEquals(new Range("floor", BigDecimal.valueOf(-2), BigDecimal.ZERO), one("floor:-2..0", Optional.empty()));
        assertEquals(new HasAny("fuel", Set.of("ELECTRIC", "HYBRID")), one("fuel:any:ELECTRIC|HYBRID", CAR));
        assertEquals(new HasAll("amenities", Set.of("Wifi", "Kitchen")), one("amenities:all:Wifi|Kitchen", HOME));
        assertEquals(new HasAny("amenities", Set.of("Bed: large")), one("amenities:any: Bed: large ", HOME));
        assertEquals(new HasAll("layouts", Set.of("THEATRE")), one("layouts:all:THEATRE", Optional.empty()));
        assertEquals(new Equals("petsAllowed", true), one("petsAllowed:true", HOME));
        assertEquals(new Equals("petsAllowed", false), one("petsAllowed:false", Optional.empty()));
    }

    @Test
    void readsSeveralOfOneAttribute() {
        assertEquals(2, read(List.of("bedrooms:2..", "bedrooms:..3"), HOME).size());
        assertEquals(List.of(), read(List.of(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bedrooms; bedrooms:2..",
                "bedrooms:; bedrooms:2..",
                "bedrooms:2; numbers",
                "bedrooms:..; numbers",
                "bedrooms:two..; numbers",
                "bedrooms:NaN..; numbers",
                "bedrooms:1e9..; numbers",
                "bedrooms:0x1..; numbers",
                "bedrooms:+1..; numbers",
                "bedrooms:1,5..; numbers",
                "bedrooms:12345678901..; numbers",
                "bedrooms:3..2; the lower bound first",
                "bedrooms:any:2; numbers",
                "bedrooms:1..2..3; numbers",
                "petsAllowed:yes; true or false",
                "petsAllowed:TRUE; true or false",
                "petsAllowed:1..; true or false",
                "propertyType:any:PALACE; APARTMENT",
                "propertyType:any:loft; APARTMENT",
                "propertyType:any:; APARTMENT",
                "propertyType:any:LOFT|; APARTMENT",
                "propertyType:all:LOFT; any:",
                "propertyType:LOFT; propertyType:any:APARTMENT|LOFT",
                "propertyType:1..2; any:",
                "amenities:Wifi; all: or any:",
                "amenities:all:; words",
                "amenities:all:Wifi||Pool; words",
                "amenities:all:  ; words",
                "amenities:ALL:Wifi; all: or any:"
            })
    void refusesAndSaysWhatIsRight(String text, String right) {
        String detail = refusal(List.of(text), HOME);
        assertTrue(detail.contains(right), detail);
        assertTrue(detail.startsWith(text.split(":")[0] + " is filtered by "), detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wheels:4..", "fuel:any:DIESEL", "make:any:Saab", "", ":", "Bedrooms:2..", " bedrooms:2.."})
    void refusesWhatIsNoAttributeOfTheKind(String text) {
        String detail = refusal(List.of(text), HOME);
        assertTrue(detail.contains("HOME") && detail.contains("bedrooms"), detail);
    }

    @Test
    void knowsTheAttributesOfEveryKindIfNoneIsNamed() {
        one("fuel:any:DIESEL", Optional.empty());
        one("monitor:true", Optional.empty());
        assertTrue(refusal(List.of("wheels:4.."), Optional.empty()).contains("fuel"));
        assertTrue(refusal(List.of("make:any:Saab"), Optional.empty()).contains("fuel"));
    }

    @Test
    void refusesControlCharactersAndLongWords() {
        assertTrue(refusal(List.of("amenities:any:Wi\u0000fi"), HOME).contains("words"));
        assertTrue(refusal(List.of("amenities:any:Wi\u202Efi"), HOME).contains("words"));
        assertTrue(refusal(List.of("amenities:any:" + "x".repeat(201)), HOME).contains("words"));
        one("amenities:any:" + "x".repeat(200), HOME);
    }

    @Test
    void refusesTooManyFiltersAndTooManyValues() {
        assertEquals(10, read(Collections.nCopies(10, "beds:1.."), HOME).size());
        assertTrue(refusal(Collections.nCopies(11, "beds:1.."), HOME).contains("at most 10"));
        one("amenities:all:" + words(20), HOME);
        assertTrue(refusal(List.of("amenities:all:" + words(21)), HOME).contains("at most 20"));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining("|"));
    }

    private static AttributeFilter one(String text, Optional<Kind> kind) {
        return read(List.of(text), kind).getFirst();
    }

    private static List<AttributeFilter> read(List<String> texts, Optional<Kind> kind) {
        FilterReading reading = FilterReader.read(texts, kind);
        return assertInstanceOf(FilterReading.Filters.class, reading, reading::toString)
                .filters();
    }

    private static String refusal(List<String> texts, Optional<Kind> kind) {
        FilterReading reading = FilterReader.read(texts, kind);
        return assertInstanceOf(FilterReading.Refused.class, reading, reading::toString)
                .detail();
    }
}
