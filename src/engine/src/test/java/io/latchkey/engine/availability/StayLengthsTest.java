package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.engine.availability.DayCalendar.Day;
import io.latchkey.engine.availability.LengthLimits.Limit;
import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.Seasons;
import io.latchkey.kernel.time.Seasons.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long one can stay from a date on, as {@code 1 3-9} for one night or three to nine. 1 July 2026 is a Wednesday. */
class StayLengthsTest {

    private static LocalDate july(int day) {
        return LocalDate.of(2026, 7, 1).plusDays(day - 1L);
    }

    private static List<Day> lines(Given given, Per per, int from, int until) {
        return DayCalendar.of(
                DateRange.of(july(from), july(until)),
                new DayCalendar.Wish(per, 1, 1),
                given.calendar(),
                given.rules(),
                given.now);
    }

    private static List<String> lengths(Given given, int from, int until) {
        return lines(given, Per.NIGHT, from, until).stream()
                .map(StayLengthsTest::lengths)
                .toList();
    }

    private static String lengths(Day day) {
        return day.lengths().stream()
                .map(one -> one.min() == one.max() ? "" + one.min() : one.min() + "-" + one.max())
                .collect(Collectors.joining(" "));
    }

    private static Season<Limit> season(int from, int until, int min, int max) {
        return new Season<>(DateRange.of(july(from), july(until)), new Limit(min, max));
    }

    @SafeVarargs
    private static Given aHomeWhereTheStrictestNightCounts(Season<Limit>... seasons) {
        Given home = aHome();
        home.lengths.put(
                Per.NIGHT,
                new LengthLimits(new Limit(1, 9), Map.of(), Seasons.of(List.of(seasons)), StayRuleMode.THROUGH));
        return home;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 29, 30, 31})
    void reachTheNextBookingFromEveryDateBeforeIt(int free) {
        Given home = aHome();
        home.booked(1, nights(july(1 + free).toString(), july(3 + free).toString()));
        List<String> expected = IntStream.iterate(free, left -> left > 0, left -> left - 1)
                .mapToObj(left -> left == 1 ? "1" : "1-" + Math.min(left, 30))
                .toList();
        assertEquals(expected, lengths(home, 1, 1 + free));
        assertEquals(List.of("", "", "1-30"), lengths(home, 1 + free, 4 + free));
    }

    @Test
    void growAgainBehindEachBooking() {
        Given home = aHome();
        home.booked(1, nights("2026-07-03", "2026-07-04"));
        home.booked(2, nights("2026-07-09", "2026-07-10"));
        home.booked(3, nights("2026-07-11", "2026-07-12"));
        assertEquals(
                List.of("1-2", "1", "", "1-5", "1-4", "1-3", "1-2", "1", "", "1", "", "1-30"), lengths(home, 1, 13));
    }

    @Test
    void endOnlyWhereOneMayLeave() {
        Given home = aHome().length(Per.NIGHT, 1, 14);
        home.departures = new Changeover(Set.of(DayOfWeek.FRIDAY), List.of());
        assertEquals(List.of("2-9", "1-8", "7-14", "6-13"), lengths(home, 1, 5));
        List<Boolean> mayLeave =
                lines(home, Per.NIGHT, 1, 5).stream().map(Day::mayLeave).toList();
        assertEquals(List.of(false, false, true, false), mayLeave);
        home.booked(1, nights("2026-07-03", "2026-07-10"));
        assertEquals(List.of("2", "1", ""), lengths(home, 1, 4));
        home.length(Per.NIGHT, 3, 14);
        assertEquals(List.of("", "", ""), lengths(home, 1, 4));
    }

    @Test
    void leaveOutWhatANightOfTheStayFindsTooShort() {
        Given home = aHomeWhereTheStrictestNightCounts(season(4, 6, 3, 9));
        assertEquals(
                List.of("1-9", "1-9", "1 3-9", "3-9", "3-9", "1-9"), // by the third night the fourth is reached
                lengths(home, 1, 7));
        Given exactly = aHomeWhereTheStrictestNightCounts(season(4, 5, 9, 9));
        assertEquals(List.of("1-3 9", "1-2 9", "1 9", "9", "1-9"), lengths(exactly, 1, 6));
    }

    @Test
    void leaveOutSeveralTimesWhatStricterAndStricterNightsFindTooShort() {
        Given home = aHomeWhereTheStrictestNightCounts(season(4, 5, 4, 9), season(6, 7, 6, 9));
        assertEquals(List.of("1-9", "1-2 4 6-9", "1 6-9", "6-9", "1 6-9", "6-9"), lengths(home, 1, 7));
    }

    @Test
    void areAsShortAsANightOfTheStayAllows() {
        Given home = aHomeWhereTheStrictestNightCounts(season(4, 6, 3, 5));
        assertEquals(List.of("1-5", "1-5", "1 3-5", "3-5", "3-5", "1-9"), lengths(home, 1, 7));
        assertEquals(List.of("1-9", "1-8", "1-7", "1-6", "1-5"), lengths(home, -5, 0));
    }

    @Test
    void areThoseOfOthersWhereOnlyTheirCompanyIsWelcome() {
        Given homes = aHome().withUnits(3);
        homes.caps = List.of(new Cap(CapPeriod.WEEK, 1));
        homes.booked(1, nights("2026-07-07", "2026-07-10"));
        assertEquals(List.of("", "3", "", "", "", "", "", "1-30"), lengths(homes, 6, 14));
        assertEquals(List.of("1-30"), lengths(homes, 5, 6), "the Sunday before");
        Given open = aHome().withUnits(3);
        open.caps = List.of(new Cap(CapPeriod.WEEK, 2));
        open.booked(1, nights("2026-07-07", "2026-07-10"));
        assertEquals(List.of("1-30", "1-30"), lengths(open, 6, 8));
    }

    @Test
    void areThreeYearsAtTheMost() {
        Given home = aHome().at("2026-06-30T12:00:00Z").length(Per.NIGHT, 1_096, 2_000);
        assertEquals(List.of("1096"), lengths(home, 1, 2));
        Day tooLong =
                lines(home.length(Per.NIGHT, 1_097, 2_000), Per.NIGHT, 1, 2).getFirst();
        assertEquals(List.of(), tooLong.lengths());
        assertEquals(1_097, tooLong.minLength());
        assertEquals(
                List.of(Rule.MIN_LENGTH),
                tooLong.refusals().stream().map(Refusal::rule).toList());
    }

    @Test
    void leadToDeparturesAlsoFromBeforeTheFirstLine() {
        Given home = aHome();
        home.booked(1, nights("2026-06-20", "2026-07-01"));
        home.booked(2, nights("2026-07-05", "2026-07-20"));
        home.length(Per.NIGHT, 3, 3);
        assertEquals(
                List.of(false, true, true, false),
                lines(home, Per.NIGHT, 3, 7).stream().map(Day::mayLeave).toList());
    }

    @Test
    void areCountedInDaysForDays() {
        Given desk = aDesk();
        desk.booked(1, days("2026-07-05", "2026-07-06"));
        desk.length(Per.DAY, 2, 3);
        assertEquals(
                List.of("2-3", "2-3", "2", "", "", "2-3"),
                lines(desk, Per.DAY, 1, 7).stream()
                        .map(StayLengthsTest::lengths)
                        .toList());
    }

    @Test
    void areNoneForAPartyThatIsTooLargeOnAnyDate() {
        Given home = aHome().closed("2026-07-02", "2026-07-03");
        var crowd = new DayCalendar.Wish(Per.NIGHT, 3, 1);
        List<Day> days = DayCalendar.of(DateRange.of(july(1), july(3)), crowd, home.calendar(), home.rules(), home.now);
        assertEquals(
                List.of("", ""), days.stream().map(StayLengthsTest::lengths).toList());
        assertEquals(
                List.of(List.of(Rule.CAPACITY), List.of(Rule.CAPACITY, Rule.CLOSED_BY_HOST)),
                days.stream()
                        .map(day -> day.refusals().stream().map(Refusal::rule).toList())
                        .toList());
        assertEquals(List.of(false, false), days.stream().map(Day::open).toList());
    }
}
