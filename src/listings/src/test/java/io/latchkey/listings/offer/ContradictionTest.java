package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.open;
import static io.latchkey.listings.offer.SomeTerms.overnight;
import static io.latchkey.listings.offer.SomeTerms.rate;
import static io.latchkey.listings.offer.SomeTerms.stays;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules that are good one by one and that no stay could keep to together. */
class ContradictionTest {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    private final SomeTerms terms = new SomeTerms();

    @Test
    void refusesASeasonOfHoursThatNoOpeningIsLongEnoughFor() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.openingHours = List.of(open(MONDAY, "09:00", "17:00"));
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.HOUR, JULY, JULY.plusDays(31), 9, 20));
        assertRefused("/seasonalStayRules/0/min");
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.HOUR, JULY, JULY.plusDays(31), 8, 20));
        assertAccepted();
    }

    @Test
    void refusesHoursOfAWeekdayThatIsNotOpenForSoLong() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.openingHours = List.of(open(MONDAY, "09:00", "17:00"), open(WEDNESDAY, "00:00", "24:00"));
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.HOUR, MONDAY, 9, 20));
        assertRefused("/weekdayStayRules/0/min");
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.HOUR, WEDNESDAY, 9, 20));
        assertAccepted();
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.HOUR, SUNDAY, 9, 20));
        assertAccepted();
    }

    @Test
    void blamesOpeningsOfLessThanAnHourWhereNobodyAskedForMore() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.openingHours = List.of(open(MONDAY, "09:00", "09:30"));
        assertRefused("/openingHours");
        terms.openingHours = List.of(open(MONDAY, "09:00", "09:30"), open(MONDAY, "12:00", "13:00"));
        assertAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Per.class,
            names = {"NIGHT", "DAY"})
    void refusesMoreNightsAndDaysInARowThanAreOpen(Per per) {
        terms.rates = List.of(rate(per, 99));
        terms.openingHours = mondayToFriday();
        terms.stayRules = List.of(stays(per, 6, 20));
        assertRefused("/stayRules/0/min");
        terms.stayRules = List.of(stays(per, 5, 20));
        assertAccepted();
        terms.arrivalWeekdays = List.of(WEDNESDAY);
        assertRefused("/stayRules/0/min");
    }

    @Test
    void refusesDaysThatNeverEndOnADepartureWeekday() {
        terms.rates = List.of(rate(Per.DAY, 50));
        terms.arrivalWeekdays = List.of(FRIDAY);
        terms.departureWeekdays = List.of(MONDAY);
        terms.stayRules = List.of(stays(Per.DAY, 1, 3));
        assertRefused("/arrivalWeekdays/0");
        terms.stayRules = List.of(stays(Per.DAY, 1, 4));
        assertAccepted();
    }

    @Test
    void refusesHoursThatNeverEndOnADepartureWeekday() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.departureWeekdays = List.of(SUNDAY);
        terms.openingHours = List.of(open(SATURDAY, "20:00", "24:00"));
        assertRefused("/departureWeekdays");
        terms.openingHours = List.of(overnight(SATURDAY, "20:00", "01:00"));
        assertAccepted();
    }

    @Test
    void refusesDepartureWeekdaysThatLeaveNothingOfOneWayOfRenting() {
        terms.rates = List.of(rate(Per.HOUR, 9), rate(Per.NIGHT, 99));
        terms.openingHours = List.of(open(SATURDAY, "08:00", "12:00"));
        terms.departureWeekdays = List.of(SATURDAY);
        assertRefused("/departureWeekdays");
        terms.departureWeekdays = List.of(SATURDAY, SUNDAY);
        assertAccepted();
    }

    @Test
    void refusesASeasonWhoseStaysNeverEndOnADepartureWeekday() {
        terms.arrivalWeekdays = List.of(SATURDAY);
        terms.departureWeekdays = List.of(SATURDAY);
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, JULY, JULY.plusDays(31), 3, 6));
        assertRefused("/seasonalStayRules/0/max");
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, JULY, JULY.plusDays(31), 3, 7));
        assertAccepted();
    }

    @Test
    void letsHoursButNoNightsBeginInTheMorningOfANight() {
        terms.openingHours = List.of(overnight(FRIDAY, "20:00", "04:00"));
        terms.arrivalWeekdays = List.of(SATURDAY);
        assertRefused("/arrivalWeekdays/0");
        terms.rates = List.of(rate(Per.HOUR, 9));
        assertAccepted();
        terms.rates = List.of(rate(Per.HOUR, 9), rate(Per.NIGHT, 99));
        assertRefused("/arrivalWeekdays");
    }

    @Test
    void refusesArrivalsSoCloseToTheEndOfAnOpeningThatNoStayFits() {
        terms.openingHours = mondayToFriday();
        terms.stayRules = List.of(stays(Per.NIGHT, 2, 5));
        terms.arrivalWeekdays = List.of(MONDAY, FRIDAY);
        assertRefused("/arrivalWeekdays/1");
        terms.stayRules = List.of(stays(Per.NIGHT, 1, 5));
        assertAccepted();
    }

    @Test
    void refusesAWeekdayThatHoldsThroughStaysTooShortForIt() {
        terms.stayRules = List.of(new StayRule(Per.NIGHT, 1, 3, StayRuleMode.THROUGH));
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, SATURDAY, 5, 7));
        assertRefused("/weekdayStayRules/0/min");
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, SATURDAY, 3, 7));
        assertAccepted();
        terms.stayRules = List.of(stays(Per.NIGHT, 1, 3));
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, SATURDAY, 5, 7));
        assertAccepted();
    }

    @Test
    void refusesASeasonThatHoldsThroughStaysLongerThanItself() {
        terms.stayRules = List.of(new StayRule(Per.NIGHT, 1, 3, StayRuleMode.THROUGH));
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, JULY, JULY.plusDays(4), 5, 7));
        assertRefused("/seasonalStayRules/0/min");
        terms.seasonalStayRules = List.of(new SeasonalStayRule(Per.NIGHT, JULY, JULY.plusDays(5), 5, 7));
        assertAccepted();
    }

    @Test
    void letsAHolidayInsideASeasonHaveARuleOfItsOwn() {
        terms.openingHours = mondayToFriday();
        SeasonalStayRule holiday = new SeasonalStayRule(Per.NIGHT, JULY.plusDays(4), JULY.plusDays(5), 6, 9);
        SeasonalStayRule season = new SeasonalStayRule(Per.NIGHT, JULY, JULY.plusDays(31), 1, 9);
        terms.seasonalStayRules = List.of(holiday, season);
        assertRefused("/seasonalStayRules/0/min");
        terms.seasonalStayRules =
                List.of(new SeasonalStayRule(Per.NIGHT, JULY.plusDays(4), JULY.plusDays(5), 5, 9), season);
        assertAccepted();
    }

    @Test
    void acceptsAWeekdayThatIsNoneForArrivalsButHoldsThroughStays() {
        terms.arrivalWeekdays = List.of(FRIDAY);
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, SATURDAY, 2, 7));
        assertRefused("/weekdayStayRules/0/weekday");
        terms.stayRules = List.of(new StayRule(Per.NIGHT, 1, 7, StayRuleMode.THROUGH));
        assertAccepted();
    }

    @Test
    void asksForAWholeDayAsOpeningsFromEightToEightAllow() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.openingHours = List.of(overnight(MONDAY, "08:00", "08:00"));
        terms.stayRules = List.of(stays(Per.HOUR, 24, 24));
        assertAccepted();
        terms.stayRules = List.of(stays(Per.HOUR, 25, 25));
        assertRefused("/stayRules/0/min");
    }

    @Test
    void judgesSeasonsOfTwoCenturiesAtOnce() {
        LocalDate from = LocalDate.of(2000, 1, 1);
        terms.stayRules = List.of(new StayRule(Per.NIGHT, 1, 731, StayRuleMode.THROUGH));
        terms.seasonalStayRules = List.of(
                new SeasonalStayRule(Per.NIGHT, from, from.plusYears(100), 1, 731),
                new SeasonalStayRule(Per.NIGHT, from.plusYears(100), from.plusYears(199), 1, 731));
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, SATURDAY, 1, 731));
        assertTimeoutPreemptively(Duration.ofSeconds(5), this::assertAccepted);
    }

    private static List<OpeningHours> mondayToFriday() {
        return Arrays.stream(DayOfWeek.values())
                .limit(5)
                .map(day -> open(day, "09:00", "17:00"))
                .toList();
    }

    private void assertRefused(String pointer) {
        assertEquals(List.of(pointer), terms.faultyPlaces());
    }

    private void assertAccepted() {
        assertTrue(terms.faultyPlaces().isEmpty(), () -> terms.faultyPlaces().toString());
    }
}
