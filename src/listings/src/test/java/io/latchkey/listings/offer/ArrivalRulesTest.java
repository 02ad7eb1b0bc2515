package io.latchkey.listings.offer;

import static io.latchkey.listings.offer.SomeTerms.open;
import static io.latchkey.listings.offer.SomeTerms.overnight;
import static io.latchkey.listings.offer.SomeTerms.rate;
import static io.latchkey.listings.offer.SomeTerms.stays;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalRulesTest {

    private final SomeTerms terms = new SomeTerms();

    @Test
    void refusesAWeekdayTwice() {
        terms.arrivalWeekdays = List.of(FRIDAY, SATURDAY, FRIDAY);
        assertEquals(List.of("/arrivalWeekdays/2"), terms.faultyPlaces());
    }

    @Test
    void refusesArrivalsIfAllTheirWeekdaysAreClosed() {
        terms.openingHours = List.of(open(MONDAY, "08:00", "18:00"), overnight(FRIDAY, "20:00", "02:00"));
        terms.arrivalWeekdays = List.of(SATURDAY, SUNDAY);
        assertEquals(List.of("/arrivalWeekdays/0", "/arrivalWeekdays/1"), terms.faultyPlaces());
        terms.arrivalWeekdays = List.of(MONDAY, SUNDAY);
        assertTrue(terms.faultyPlaces().isEmpty(), "the host may open a Sunday by hand");
    }

    @Test
    void refusesAnArrivalFromWhichNoStayEndsOnADepartureDay() {
        terms.arrivalWeekdays = List.of(FRIDAY, SATURDAY);
        terms.departureWeekdays = List.of(SATURDAY);
        terms.stayRules = List.of(stays(Per.NIGHT, 2, 7));
        assertEquals(List.of("/arrivalWeekdays/0"), terms.faultyPlaces(), "eight nights are too many");
        terms.weekdayStayRules = List.of(new WeekdayStayRule(Per.NIGHT, FRIDAY, 8, 8));
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesRulesForArrivalsThatThereAreNot() {
        terms.arrivalWeekdays = List.of(SATURDAY);
        terms.weekdayStayRules =
                List.of(new WeekdayStayRule(Per.NIGHT, SUNDAY, 2, 7), new WeekdayStayRule(Per.NIGHT, SATURDAY, 7, 2));
        assertEquals(List.of("/weekdayStayRules/1/max", "/weekdayStayRules/0/weekday"), terms.faultyPlaces());
    }

    @Test
    void refusesTwoRulesForOneWeekday() {
        terms.weekdayStayRules =
                List.of(new WeekdayStayRule(Per.NIGHT, SUNDAY, 2, 7), new WeekdayStayRule(Per.NIGHT, SUNDAY, 3, 7));
        assertEquals(List.of("/weekdayStayRules/1/weekday"), terms.faultyPlaces());
    }

    @Test
    void refusesClosedDatesThatAreNone() {
        LocalDate may = LocalDate.of(2027, 5, 1);
        terms.closedToArrival = List.of(new ClosedDates(may, may));
        terms.closedToDeparture =
                List.of(new ClosedDates(may, may.plusDays(1)), new ClosedDates(may, may.minusDays(1)));
        assertEquals(List.of("/closedToArrival/0/to", "/closedToDeparture/1/to"), terms.faultyPlaces());
    }

    @Test
    void refusesCapsOfNothingTwoOfAKindAndOnesThatAreNeverReached() {
        terms.caps = List.of(new Cap(CapPeriod.WEEK, 0), new Cap(CapPeriod.WEEK, 3));
        assertEquals(List.of("/caps/1/period", "/caps/0/max"), terms.faultyPlaces());
        terms.caps = List.of(new Cap(CapPeriod.DAY, 4), new Cap(CapPeriod.WEEK, 3));
        assertEquals(List.of("/caps/0/max"), terms.faultyPlaces());
        terms.caps = List.of(new Cap(CapPeriod.WEEK, 4), new Cap(CapPeriod.MONTH, 3));
        assertTrue(terms.faultyPlaces().isEmpty(), "a week may lie in two months");
    }

    @Test
    void refusesHoursThatNoOpeningIsLongEnoughFor() {
        terms.rates = List.of(rate(Per.HOUR, 9));
        terms.stayRules = List.of(stays(Per.HOUR, 5, 24));
        terms.openingHours = List.of(open(MONDAY, "08:00", "12:00"), open(MONDAY, "13:00", "17:00"));
        assertEquals(List.of("/stayRules/0/min"), terms.faultyPlaces());
        terms.openingHours = List.of(open(SUNDAY, "22:00", "24:00"), open(MONDAY, "00:00", "03:00"));
        assertTrue(terms.faultyPlaces().isEmpty(), "it is open through midnight");
    }

    @Test
    void refusesTheSameDayWithADayOfNoticeOrWhereOnlyHoursAreRented() {
        terms.sameDayUntil = DayTime.parse("18:00");
        terms.advanceNotice = Span.ofHours(3);
        assertTrue(terms.faultyPlaces().isEmpty());
        for (Span notice : List.of(Span.ofDays(1), Span.ofHours(24))) {
            terms.advanceNotice = notice;
            assertEquals(List.of("/sameDayUntil"), terms.faultyPlaces());
        }
        terms.advanceNotice = Span.ZERO;
        terms.rates = List.of(rate(Per.HOUR, 9));
        assertEquals(List.of("/sameDayUntil"), terms.faultyPlaces());
    }

    @Test
    void acceptsACutOffBeforeTheOpeningForThoseWhoBookEarlier() {
        terms.rates = List.of(rate(Per.DAY, 50));
        terms.openingHours = List.of(open(MONDAY, "09:00", "17:00"));
        terms.sameDayUntil = DayTime.parse("08:00");
        assertTrue(terms.faultyPlaces().isEmpty());
        terms.sameDayUntil = DayTime.parse("00:00");
        assertEquals(List.of("/sameDayUntil"), terms.faultyPlaces(), "nobody can book before the day begins");
    }

    @Test
    void acceptsClosedDatesThatOverlapOrRepeat() {
        LocalDate may = LocalDate.of(2027, 5, 1);
        ClosedDates week = new ClosedDates(may, may.plusDays(7));
        terms.closedToArrival = List.of(week, new ClosedDates(may.plusDays(3), may.plusDays(10)), week);
        terms.closedToDeparture = terms.closedToArrival;
        assertTrue(terms.faultyPlaces().isEmpty());
    }

    @Test
    void refusesClosedDatesOfAnotherAge() {
        terms.closedToArrival = List.of(
                new ClosedDates(LocalDate.of(2000, 1, 1), LocalDate.of(2199, 12, 31)),
                new ClosedDates(LocalDate.of(1999, 12, 31), LocalDate.of(2000, 1, 2)));
        assertEquals(List.of("/closedToArrival/1"), terms.faultyPlaces());
    }

    @Test
    void acceptsTurnaroundLongerThanTheBookingWindow() {
        terms.bookingWindow = Span.ofDays(14);
        terms.turnaroundBefore = Span.ofDays(7);
        terms.turnaround = Span.ofDays(8);
        assertTrue(terms.faultyPlaces().isEmpty(), "the window has moved on when the turnaround is over");
    }
}
