package io.latchkey.devkit.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$70.00|EUR|7000",
                "$1,379.00|USD|137900",
                "$12,345,678.90|USD|1234567890",
                "85|EUR|8500",
                "$9,800.00|JPY|9800",
                "$12.50|KWD|12500"
            })
    void readsAPriceInMinorUnitsOfTheCurrency(String cell, String currency, long minor) {
        assertEquals(Optional.of(minor), Cleaning.price(cell, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "$", "free", "$0.00", "$-5.00", "$1,3.00", "1.379,00", "$99999999999999999.00"})
    void readsNoPriceWhereThereIsNone(String cell) {
        assertEquals(Optional.empty(), Cleaning.price(cell, Currency.getInstance("EUR")));
    }

    @Test
    void putsANameOnOneLine() {
        assertEquals(
                "B in Antwerp-your luxurious getaway in Antwerp!",
                Cleaning.line("B in Antwerp-your luxurious\r\ngetaway in Antwerp! \u00a0"));
    }

    @Test
    void keepsTheLinesOfADescriptionAndDropsItsMarkup() {
        assertEquals(
                "Zentral & ruhig.\nZweite Zeile\n\n日本語 🏠 done",
                Cleaning.paragraphs("Zentral & ruhig.<br />Zweite Zeile\r\n<BR/> \n\n<b>日本語</b> 🏠\u202e done "));
    }

    @Test
    void cutsBetweenCharactersOnly() {
        assertEquals("ab", Cleaning.atMost(3, "ab🏠"));
        assertEquals("ab🏠", Cleaning.atMost(4, "ab🏠"));
    }

    @Test
    void roundsCoordinatesOfFourteenDecimals() {
        assertEquals(
                "51.2045371",
                Cleaning.coordinate("51.20453712345678", 90).orElseThrow().toPlainString());
        assertTrue(Cleaning.coordinate("91", 90).isEmpty());
        assertTrue(Cleaning.coordinate("", 90).isEmpty());
    }

    @Test
    void takesBathroomsFromTheTextWhenTheNumberIsBlank() {
        assertEquals(Optional.of("1.0"), Cleaning.bathrooms("1.0", ""));
        assertEquals(Optional.of("1.5"), Cleaning.bathrooms("", "1.5 shared baths"));
        assertEquals(Optional.empty(), Cleaning.bathrooms("", "Half-bath"));
    }

    @Test
    void readsAmenitiesFromTheJsonInTheCell() {
        assertEquals(List.of("Wifi", "55\" HDTV"), Cleaning.amenities("[\"Wifi\", \"55\\\" HDTV\", \"Wifi\", \"\"]"));
        assertEquals(List.of("x".repeat(120)), Cleaning.amenities("[\"" + "x".repeat(149) + "\"]"));
        assertEquals(List.of(), Cleaning.amenities("[\"Wifi\""));
        assertEquals(List.of(), Cleaning.amenities(""));
    }
}
