package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.open;
import static io.latchkey.listings.offer.SomeTerms.overnight;
import static io.latchkey.listings.offer.SomeTerms.rate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.Per;
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
                open(DayOfWeek.MONDAY, "09:00", "12:00"),
                open(DayOfWeek.MONDAY, "12:00", "18:00"),
                overnight(DayOfWeek.MONDAY, "22:30", "02:00"),
                open(DayOfWeek.TUESDAY, "02:00", "24:00"));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesHoursThatOverlapOnTheSameDay() {
        terms.openingHours =
                List.of(open(DayOfWeek.MONDAY, "09:00", "12:00"), open(DayOfWeek.MONDAY, "11:59", "18:00"));
        assertEquals(List.of("/openingHours/1"), terms.faultyPlaces());
    }

    @Test
    void refusesANightThatRunsIntoTheNextMorning() {
        terms.openingHours =
                List.of(open(DayOfWeek.MONDAY, "00:00", "08:00"), overnight(DayOfWeek.SUNDAY, "22:00", "01:00"));
        assertEquals(List.of("/openingHours/1"), terms.faultyPlaces());
    }

    @Test
    void refusesToGuessWhetherEqualTimesMeanAllDayOrNoTime() {
        terms.openingHours = List.of(open(DayOfWeek.MONDAY, "09:00", "09:00"));
        assertEquals(List.of("/openingHours/0/closes"), terms.faultyPlaces());
        terms.openingHours = List.of(overnight(DayOfWeek.MONDAY, "09:00", "09:00"));
        assertTrue(terms.faultyPlaces().isEmpty(), "24 hours from nine");
    }

    @Test
    void refusesWhatOpensBeforeTwentyFourHoursAreOver() {
        terms.openingHours =
                List.of(overnight(DayOfWeek.SUNDAY, "09:00", "09:00"), open(DayOfWeek.MONDAY, "08:59", "17:00"));
        assertEquals(List.of("/openingHours/1"), terms.faultyPlaces());
        terms.openingHours =
                List.of(overnight(DayOfWeek.SUNDAY, "09:00", "09:00"), open(DayOfWeek.MONDAY, "09:00", "17:00"));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesToOpenAtTheEndOfTheDay() {
        terms.openingHours = List.of(overnight(DayOfWeek.MONDAY, "24:00", "09:00"));
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

    @Test
    void refusesToCloseBeforeItOpensUnlessOvernight() {
        terms.openingHours = List.of(open(DayOfWeek.MONDAY, "22:00", "02:00"));
        assertEquals(List.of("/openingHours/0/closes"), terms.faultyPlaces());
        terms.openingHours = List.of(overnight(DayOfWeek.MONDAY, "22:00", "02:00"));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesANightThatEndsOnTheDayItBegan() {
        terms.openingHours = List.of(overnight(DayOfWeek.MONDAY, "09:00", "17:00"));
        assertEquals(List.of("/openingHours/0/overnight"), terms.faultyPlaces());
    }

    @Test
    void takesWhatAnOlderReleaseStoredForOvernight() {
        assertTrue(
                new OpeningHours(DayOfWeek.MONDAY, DayTime.parse("22:00"), DayTime.parse("02:00"), null).overnight());
        assertFalse(
                new OpeningHours(DayOfWeek.MONDAY, DayTime.parse("22:00"), DayTime.parse("24:00"), null).overnight());
    }

    @Test
    void refusesOpeningsOffTheStepOfTheHoursThatAreRented() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.stepMinutes = 60;
        terms.openingHours = List.of(open(DayOfWeek.MONDAY, "09:30", "17:45"));
        assertEquals(List.of("/openingHours/0/opens", "/openingHours/0/closes"), terms.faultyPlaces());
        terms.stepMinutes = 15;
        assertTrue(terms.faultyPlaces().isEmpty());
        terms.rates = List.of(rate(Per.DAY, 9));
        terms.stepMinutes = 60;
        assertTrue(terms.faultyPlaces().isEmpty());
    }
}
