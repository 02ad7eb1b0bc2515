package io.latchkey.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.devkit.testing.ServerZones;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import io.latchkey.kernel.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that count days and hours, around every odd day, on servers in four zones. */
class OddDayRulesTest {

    private static final Duration INSTANT = Duration.ofMillis(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Asks the same of every odd day on every server; the answers must not differ. */
    private static void onEveryOddDay(Function<OddDay, List<?>> question) {
        List<OddDay> days =
                OddDay.all().stream().filter(OddDay::liesAmongDatesThatWere).toList();
        assertTrue(days.size() > 100);
        for (OddDay day : days) {
            ServerZones.sameInAll(() -> question.apply(day));
        }
    }

    private static Given aThing(OddDay day) {
        Given thing = Given.aThingRentedEveryWay().in(day.zone().getId()).step(15);
        thing.now = day.start().minus(Duration.ofDays(70));
        return thing;
    }

    private static Stay night(OddDay day, int from) {
        return Stay.nights(day.day(from), day.day(from + 1));
    }

    private static Stay hour(Instant start) {
        return Stay.hours(start, start.plus(HOUR));
    }

    private static List<Rule> refusals(List<Rule> expected, Given thing, Stay stay) {
        List<Rule> refusals = thing.refusals(stay);
        assertEquals(expected, refusals, () -> stay + " in " + thing.zone + " at " + thing.now);
        return refusals;
    }

    private static List<Rule> refusals(Given thing, Instant now, Stay stay, Rule... expected) {
        thing.now = now;
        return refusals(List.of(expected), thing, stay);
    }

    @Test
    void aTurnaroundOfADayEndsAtTheSameLocalTime() {
        onEveryOddDay(day -> List.of(turnaroundOfADay(day, -1), turnaroundOfADay(day, 0)));
    }

    private static List<?> turnaroundOfADay(OddDay day, int leaving) {
        Given thing = aThing(day).turnaroundAfter(Span.ofDays(1));
        var stay = thing.booked(1, night(day, leaving - 1));
        assertEquals(day.at(leaving, thing.checkOut), stay.use().end());
        assertEquals(day.at(leaving + 1, thing.checkOut), stay.occupied().end());
        return List.of(
                refusals(List.of(Rule.OCCUPIED), thing, night(day, leaving)),
                refusals(List.of(), thing, night(day, leaving + 1)),
                thing.decide(night(day, leaving - 2)));
    }

    /** 28 hours after 11:00 it is 15:00 on the next day, unless the clocks were changed meanwhile. */
    @Test
    void aTurnaroundOfHoursLastsAsLongOnEveryDay() {
        onEveryOddDay(day -> {
            List<List<Rule>> answers = List.of(turnaroundOfHours(day, -1), turnaroundOfHours(day, 0));
            assertTrue(day.minutes() >= 24 * 60 || answers.contains(List.of(Rule.OCCUPIED)), day::toString);
            return answers;
        });
    }

    private static List<Rule> turnaroundOfHours(OddDay day, int leaving) {
        Given thing = aThing(day).turnaroundAfter(Span.ofHours(28));
        var stay = thing.booked(1, night(day, leaving - 1));
        assertEquals(
                stay.use().end().plus(Duration.ofHours(28)), stay.occupied().end());
        boolean late = stay.occupied().end().isAfter(day.at(leaving + 1, thing.checkIn));
        return refusals(late ? List.of(Rule.OCCUPIED) : List.of(), thing, night(day, leaving + 1));
    }

    @Test
    void staysForTodayAreTakenUntilTheLocalCutOff() {
        onEveryOddDay(day -> {
            Given thing = aThing(day);
            thing.sameDayUntil = LocalTime.of(18, 0);
            Instant cutOff = day.at(0, thing.sameDayUntil);
            Stay whole = Stay.days(day.day(0), day.day(1));
            List<List<Rule>> answers = new ArrayList<>();
            answers.add(refusals(thing, cutOff.minus(INSTANT), night(day, 0)));
            answers.add(refusals(thing, cutOff, night(day, 0), Rule.SAME_DAY));
            answers.add(refusals(thing, cutOff.minus(INSTANT), whole));
            answers.add(refusals(thing, cutOff, whole, Rule.SAME_DAY));
            answers.add(refusals(thing, cutOff, night(day, 1)));
            thing.sameDayUntil = LocalTime.MIDNIGHT;
            answers.add(refusals(thing, day.end().minus(INSTANT), night(day, 0)));
            answers.add(refusals(thing, day.end(), night(day, 0), Rule.IN_THE_PAST));
            return answers;
        });
    }

    @Test
    void capsCountTheStaysOfALocalDayWeekAndMonth() {
        onEveryOddDay(day -> {
            List<List<Rule>> answers = new ArrayList<>();
            for (CapPeriod period : CapPeriod.values()) {
                Cap cap = new Cap(period, 1);
                DateRange dates = cap.around(day.date());
                Instant start = day.startOf(dates.start());
                Instant end = day.startOf(dates.end());
                Given thing = aThing(day);
                thing.caps = List.of(cap);
                thing.booked(1, hour(start));
                answers.add(refusals(List.of(Rule.CAP), thing, hour(end.minus(Duration.ofMinutes(15)))));
                answers.add(refusals(List.of(), thing, hour(end)));
                answers.add(refusals(List.of(), thing, hour(start.minus(HOUR))));
            }
            return answers;
        });
    }

    @Test
    void whatADateAsksOfEveryStayOverItHoldsForThatLocalDay() {
        onEveryOddDay(day -> {
            Given thing = aThing(day);
            var season = new Season<>(DateRange.of(day.day(0), day.day(1)), new Limit(3, 5));
            for (Per per : Per.values()) {
                thing.lengths.put(
                        per,
                        new LengthLimits(
                                new Limit(1, 30), Map.of(), Seasons.of(List.of(season)), StayRuleMode.THROUGH));
            }
            List<List<Rule>> answers = new ArrayList<>();
            answers.add(refusals(List.of(Rule.MIN_LENGTH), thing, Stay.nights(day.day(-1), day.day(1))));
            answers.add(refusals(List.of(), thing, Stay.nights(day.day(-2), day.day(1))));
            answers.add(refusals(List.of(Rule.MAX_LENGTH), thing, Stay.nights(day.day(-5), day.day(1))));
            answers.add(refusals(List.of(), thing, night(day, -1)));
            answers.add(refusals(List.of(Rule.MIN_LENGTH), thing, Stay.days(day.day(0), day.day(2))));
            answers.add(refusals(List.of(Rule.MAX_LENGTH), thing, Stay.days(day.day(0), day.day(6))));
            answers.add(refusals(List.of(), thing, Stay.days(day.day(1), day.day(2))));
            answers.add(refusals(List.of(Rule.MIN_LENGTH), thing, hour(day.start())));
            answers.add(refusals(List.of(Rule.MIN_LENGTH), thing, hour(day.end().minus(HOUR))));
            answers.add(refusals(List.of(), thing, hour(day.start().minus(HOUR))));
            answers.add(refusals(List.of(), thing, hour(day.end())));
            return answers;
        });
    }

    @Test
    void noticeAndWindowCountLocalDatesOrRealHours() {
        onEveryOddDay(day -> {
            Given thing = aThing(day);
            Instant arrival = day.at(0, thing.checkIn);
            List<List<Rule>> answers = new ArrayList<>();
            thing.advanceNotice = Span.ofDays(1);
            answers.add(refusals(thing, day.start().minus(INSTANT), night(day, 0)));
            answers.add(refusals(thing, day.start(), night(day, 0), Rule.ADVANCE_NOTICE));
            answers.add(refusals(thing, day.end().minus(INSTANT), night(day, 1)));
            thing.advanceNotice = Span.ofHours(24);
            answers.add(refusals(thing, arrival.minus(Duration.ofHours(24)), night(day, 0)));
            answers.add(refusals(
                    thing, arrival.minus(Duration.ofHours(24)).plus(INSTANT), night(day, 0), Rule.ADVANCE_NOTICE));
            thing.advanceNotice = Span.ZERO;
            thing.bookingWindow = Span.ofDays(2);
            answers.add(refusals(thing, day.start().minus(INSTANT), night(day, 2), Rule.BOOKING_WINDOW));
            answers.add(refusals(thing, day.start(), night(day, 2)));
            answers.add(refusals(thing, day.end().minus(INSTANT), night(day, 3), Rule.BOOKING_WINDOW));
            answers.add(refusals(thing, day.end(), night(day, 3)));
            thing.bookingWindow = Span.ofHours(48);
            answers.add(refusals(thing, arrival.minus(Duration.ofHours(48)), night(day, 0)));
            answers.add(refusals(
                    thing, arrival.minus(Duration.ofHours(48)).minus(INSTANT), night(day, 0), Rule.BOOKING_WINDOW));
            return answers;
        });
    }

    /** The calendar goes through the same rules; its lines must not depend on the server either. */
    @Test
    void theDayCalendarIsTheSameEverywhere() {
        onEveryOddDay(day -> {
            Given thing = aThing(day).turnaroundAfter(Span.ofHours(28));
            thing.caps = List.of(new Cap(CapPeriod.WEEK, 2));
            thing.booked(1, night(day, -1));
            DateRange dates = DateRange.of(day.day(-2), day.day(3));
            return Stream.of(Per.values())
                    .map(per -> DayCalendar.of(
                            dates, new DayCalendar.Wish(per, 1, 1), thing.calendar(), thing.rules(), thing.now))
                    .toList();
        });
    }
}
