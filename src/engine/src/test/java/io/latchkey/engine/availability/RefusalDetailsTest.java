package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.aMeetingRoom;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static io.latchkey.engine.availability.Given.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.engine.availability.Decision.Unavailable;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences that tell people why not. */
class RefusalDetailsTest {

    private static final Stay STAY = nights("2026-07-01", "2026-07-04");

    private static void refused(Rule rule, String value, String detail, Decision decision) {
        Refusal first = ((Unavailable) decision).refusals().getFirst();
        assertEquals(new Refusal(rule, detail, value), first);
    }

    @Test
    void saysWhatItIsNotRentedBy() {
        refused(Rule.NOT_OFFERED, "NIGHT", "This is not rented by the night.", aDesk().decide(STAY));
    }

    @ParameterizedTest
    @CsvSource({
        "P1D,      1 day",
        "P2D,      2 days",
        "PT1H,     1 hour",
        "PT36H,    36 hours",
        "PT1M,     1 minute",
        "PT1H30M,  1 hour 30 minutes",
        "P3DT12H,  3 days 12 hours",
        "P1DT1H1M, 1 day 1 hour 1 minute"
    })
    void saysHowLongBeforeAndHowFarAheadInWords(String span, String words) {
        Given home = aHome().at("2026-07-01T11:59:30Z"); // half a minute to check-in in Helsinki
        home.advanceNotice = Span.parse(span);
        refused(Rule.ADVANCE_NOTICE, span, "The host asks for " + words + " of advance notice.", home.decide(STAY));
        home.advanceNotice = Span.ZERO;
        home.bookingWindow = Span.parse(span);
        refused(
                Rule.BOOKING_WINDOW,
                span,
                "The host takes bookings up to " + words + " ahead.",
                home.decide(nights("2026-08-01", "2026-08-02")));
    }

    @Test
    void saysThatNothingIsTakenAheadOfTime() {
        Given room = aMeetingRoom().at("2026-07-01T06:00:00Z");
        room.bookingWindow = Span.ZERO;
        assertTrue(
                room.decide(room.hours("2026-07-01T09:00", "2026-07-01T10:00")).isAvailable(), "it begins now");
        refused(
                Rule.BOOKING_WINDOW,
                Span.ZERO.toString(),
                "The host takes bookings up to no time ahead.",
                room.decide(room.hours("2026-07-01T09:30", "2026-07-01T10:30")));
    }

    @Test
    void saysHowManyUnitsThereAre() {
        Given homes = aHome().withUnits(3);
        refused(Rule.UNIT_COUNT, "3", "There are 3 units in all.", homes.decide(STAY, 1, 4));
        refused(Rule.UNIT_COUNT, "1", "There is one unit in all.", aHome().decide(STAY, 1, 2));
        homes.unitUse = UnitUse.ALL;
        refused(Rule.UNIT_COUNT, "1", "It is let as a whole, which counts as one unit.", homes.decide(STAY, 1, 2));
    }

    @Test
    void saysWhichUnitCannotBeChosen() {
        Given homes = aHome().withUnits(3);
        UnitId fourth = units(4).getLast();
        refused(
                Rule.CHOSEN_UNIT,
                fourth.toString(),
                "The listing has no unit " + fourth + ".",
                homes.decide(new StayRequest(STAY, 1, 1, List.of(fourth))));
        homes.unitUse = UnitUse.ALL;
        UnitId first = units(1).getFirst();
        refused(
                Rule.CHOSEN_UNIT,
                first.toString(),
                "It is let as a whole; no unit of it can be chosen.",
                homes.decide(new StayRequest(STAY, 1, 1, List.of(first))));
    }

    @Test
    void saysForHowManyGuestsThereIsRoom() {
        refused(
                Rule.CAPACITY,
                "4",
                "There is room for 4 guests.",
                aHome().withUnits(2).decide(STAY, 5, 2));
    }

    @Test
    void namesTheFirstOfTheStrictestDates() {
        Given home = aHome();
        DateRange weekend = DateRange.of(LocalDate.parse("2026-07-02"), LocalDate.parse("2026-07-04"));
        home.lengths.put(
                Per.NIGHT,
                new LengthLimits(
                        new Limit(1, 9),
                        Map.of(),
                        Seasons.of(List.of(new Season<>(weekend, new Limit(4, 4)))),
                        StayRuleMode.THROUGH));
        refused(Rule.MIN_LENGTH, "4", "A stay over 2026-07-02 is at least 4 nights.", home.decide(STAY));
        refused(
                Rule.MAX_LENGTH,
                "4",
                "A stay from 2026-07-02 is at most 4 nights.",
                home.decide(nights("2026-07-02", "2026-07-07")));
    }

    @Test
    void saysOneNightAndOneHour() {
        refused(
                Rule.MAX_LENGTH,
                "1",
                "A stay from 2026-07-01 is at most 1 night.",
                aHome().length(Per.NIGHT, 1, 1).decide(STAY));
        Given room = aMeetingRoom();
        refused(
                Rule.MIN_LENGTH,
                "1",
                "A stay from 2026-07-01 is at least 1 hour.",
                room.decide(room.hours("2026-07-01T09:00", "2026-07-01T09:30")));
    }

    @Test
    void saysOnWhichStepHoursLie() {
        Given room = aMeetingRoom().step(20);
        refused(
                Rule.STEP,
                "PT20M",
                "Hours start on a step of 20 minutes and last a multiple of it.",
                room.decide(room.hours("2026-07-01T09:10", "2026-07-01T10:10")));
    }

    @Test
    void saysHowManyStaysBegin() {
        Given home = aHome().withUnits(3);
        home.caps = List.of(new Cap(CapPeriod.MONTH, 2));
        home.booked(1, nights("2026-07-01", "2026-07-02"));
        home.booked(2, nights("2026-07-31", "2026-08-01"));
        refused(
                Rule.CAP,
                "2",
                "No more than 2 stays begin in one month.",
                home.decide(nights("2026-07-15", "2026-07-16")));
        assertTrue(home.decide(nights("2026-08-01", "2026-08-02")).isAvailable());
        assertTrue(home.decide(nights("2026-06-30", "2026-07-02")).isAvailable());
    }

    @Test
    void saysWhenItIsNotOpen() {
        Given desk = aDesk().openDaily("09:00", "17:00");
        refused(
                Rule.NOT_OPEN,
                "2026-07-01T17:00+03:00",
                "It is not open at 2026-07-01T17:00.",
                desk.decide(desk.hours("2026-07-01T16:00", "2026-07-01T18:00")));
        desk.open(Opening.of(LocalDate.parse("2026-07-01").getDayOfWeek(), "09:00", "17:00"));
        refused(Rule.NOT_OPEN, "2026-07-02", "2026-07-02 is not open.", desk.decide(days("2026-07-01", "2026-07-03")));
        Given apia = aDesk().in("Pacific/Apia").at("2011-12-01T00:00:00Z");
        refused(
                Rule.NOT_OPEN,
                "2011-12-30",
                "There is no such time in Pacific/Apia.",
                apia.decide(days("2011-12-30", "2011-12-31")));
    }
}
