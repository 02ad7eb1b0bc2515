package io.latchkey.listings.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    private final SomeTerms terms = new SomeTerms();

    @Test
    void acceptsAMorningAnAfternoonAndANight() {
        terms.openingHours = List.of(
                hours(DayOfWeek.MONDAY, "09:00", "12:00"),
                hours(DayOfWeek.MONDAY, "12:00", "18:00"),
                hours(DayOfWeek.MONDAY, "22:30", "02:00"),
                hours(DayOfWeek.TUESDAY, "02:00", "24:00"));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesHoursThatOverlapOnTheSameDay() {
        terms.openingHours =
                List.of(hours(DayOfWeek.MONDAY, "09:00", "12:00"), hours(DayOfWeek.MONDAY, "11:59", "18:00"));
        assertEquals(List.of("/openingHours/1"), terms.faultyPlaces());
    }

    @Test
    void refusesANightThatRunsIntoTheNextMorning() {
        terms.openingHours =
                List.of(hours(DayOfWeek.MONDAY, "00:00", "08:00"), hours(DayOfWeek.SUNDAY, "22:00", "01:00"));
        assertEquals(List.of("/openingHours/1"), terms.faultyPlaces());
    }

    @Test
    void refusesToGuessWhetherEqualTimesMeanAllDayOrNoTime() {
        terms.openingHours = List.of(hours(DayOfWeek.MONDAY, "09:00", "09:00"));
        assertEquals(List.of("/openingHours/0/closes"), terms.faultyPlaces());
    }

    @Test
    void refusesToOpenAtTheEndOfTheDay() {
        terms.openingHours = List.of(hours(DayOfWeek.MONDAY, "24:00", "09:00"));
        assertEquals(List.of("/openingHours/0/opens"), terms.faultyPlaces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:00", "24:01", "25:00", "12:60", "noon", "", "12:00:00", "-1:00"})
    void readsNoTimeInAnotherForm(String text) {
        assertThrows(IllegalArgumentException.class, () -> DayTime.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "09:05", "23:59", "24:00"})
    void writesATimeAsItReadsIt(String text) {
        assertEquals(text, DayTime.parse(text).toString());
    }

    private static OpeningHours hours(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, DayTime.parse(opens), DayTime.parse(closes));
    }
}
