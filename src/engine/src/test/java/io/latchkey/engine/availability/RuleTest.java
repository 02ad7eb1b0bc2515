package io.latchkey.engine.availability;

import static io.latchkey.engine.availability.Given.aDesk;
import static io.latchkey.engine.availability.Given.aHome;
import static io.latchkey.engine.availability.Given.days;
import static io.latchkey.engine.availability.Given.nights;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is known of rules without asking them, and asking only some of them. */
class RuleTest {

    private static List<Rule> rules(Predicate<Rule> which) {
        return Stream.of(Rule.values()).filter(which).toList();
    }

    @Test
    void aLongerStayMayBeWelcomeWhereOnlyLengthDepartureOrCompanyWereWrong() {
        assertEquals(
                List.of(Rule.DEPARTURE_WEEKDAY, Rule.CLOSED_TO_DEPARTURE, Rule.MIN_LENGTH, Rule.CAP),
                rules(Rule::mayHoldForLonger));
    }

    @Test
    void aStayThatGetsLongerCanMeetOnlyWhatIsAboutAllItsTime() {
        assertEquals(
                List.of(Rule.MAX_LENGTH, Rule.STEP, Rule.OCCUPIED, Rule.TURNAROUND, Rule.CLOSED_BY_HOST, Rule.NOT_OPEN),
                rules(Rule::mayEndStays));
    }

    @Test
    void anotherTimeHelpsUnlessThePartyIsWrong() {
        assertEquals(
                List.of(Rule.NOT_OFFERED, Rule.UNIT_COUNT, Rule.CHOSEN_UNIT, Rule.CAPACITY),
                rules(rule -> !rule.dependsOnTime()));
    }

    @Test
    void whoArrivedBeforeIsStoppedByWhatTakesOrClosesTheTime() {
        assertEquals(
                List.of(
                        Rule.NOT_OFFERED,
                        Rule.UNIT_COUNT,
                        Rule.CHOSEN_UNIT,
                        Rule.CAPACITY,
                        Rule.IN_THE_PAST,
                        Rule.STEP,
                        Rule.OCCUPIED,
                        Rule.CLOSED_BY_HOST,
                        Rule.NOT_OPEN),
                rules(rule -> !rule.isAboutArrival()));
    }

    private static Attempt attempt(Given given, Stay stay, int guests) {
        return Attempt.of(new StayRequest(stay, guests, 1), Almanac.of(given.calendar(), given.rules(), given.now));
    }

    @Test
    void onlyTheRulesThatAreWantedAreAsked() {
        Attempt crowdedAndShort = attempt(aHome().length(Per.NIGHT, 3, 9), nights("2026-07-01", "2026-07-02"), 5);
        assertEquals(List.of(Rule.CAPACITY, Rule.MIN_LENGTH), Given.refusals(Rules.ALL.decide(crowdedAndShort)));
        Rules capacity = Rules.ALL.only(rule -> rule == Rule.CAPACITY);
        assertEquals(List.of(Rule.CAPACITY), Given.refusals(capacity.decide(crowdedAndShort)));
        assertFalse(capacity.allow(crowdedAndShort));
        assertTrue(Rules.ALL
                .only(rule -> rule != Rule.CAPACITY && rule != Rule.MIN_LENGTH)
                .allow(crowdedAndShort));
    }

    @Test
    void noRuleAllowsATimeThatNeverWas() {
        Given desk = aDesk().in("Pacific/Apia").at("2011-12-01T00:00:00Z");
        assertFalse(Rules.ALL.allow(attempt(desk, days("2011-12-30", "2011-12-31"), 1)));
        assertTrue(Rules.ALL.allow(attempt(desk, days("2011-12-31", "2012-01-01"), 1)));
    }
}
