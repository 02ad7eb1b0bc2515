package io.latchkey.listings.host.request;

import static io.latchkey.listings.host.request.RequestOutcome.ACCEPTED;
import static io.latchkey.listings.host.request.RequestOutcome.DECLINED;
import static io.latchkey.listings.host.request.RequestOutcome.EXPIRED;
import static io.latchkey.listings.host.request.RequestOutcome.WITHDRAWN;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");
    private static final AnswerRules RULES = new AnswerRules(ofDays(30), 10, ofDays(365));

    @Test
    void knowsNothingOfAHostWhoWasNeverAsked() {
        assertEquals(new Answers(Optional.empty(), Optional.empty()), answers(List.of()));
    }

    @Test
    void countsAnAcceptAndADeclineAsAnAnswer() {
        assertEquals(100, rate(ended(ACCEPTED, ofHours(1)), ended(DECLINED, ofHours(2))));
        assertEquals(50, rate(ended(ACCEPTED, ofHours(1)), ended(EXPIRED, ofHours(24))));
        assertEquals(0, rate(ended(EXPIRED, ofHours(2))));
    }

    @Test
    void givesAHostLessThanTwentyFourHours() {
        assertEquals(100, rate(ended(ACCEPTED, ofHours(24).minusNanos(1))));
        assertEquals(0, rate(ended(ACCEPTED, ofHours(24))));
        assertEquals(0, rate(ended(DECLINED, ofHours(25))));
    }

    @Test
    void leavesOutWhatGuestsTookBackInTime() {
        assertEquals(
                Optional.empty(), answers(List.of(ended(WITHDRAWN, ofHours(3)))).rate());
        assertEquals(100, rate(ended(WITHDRAWN, ofHours(24).minusNanos(1)), ended(ACCEPTED, ofHours(1))));
        assertEquals(50, rate(ended(WITHDRAWN, ofHours(24)), ended(ACCEPTED, ofHours(1))));
    }

    @Test
    void roundsHalfUp() {
        assertEquals(67, rateOf(2, 3));
        assertEquals(33, rateOf(1, 3));
        assertEquals(13, rateOf(1, 8));
        assertEquals(63, rateOf(5, 8));
        assertEquals(1, rateOf(1, 200));
        assertEquals(0, rateOf(1, 201));
        assertEquals(100, rateOf(199, 200));
    }

    @Test
    void looksAtTheWindowFromItsFirstInstantOn() {
        List<HostRequest> requests = new ArrayList<>(Collections.nCopies(10, ended(ACCEPTED, ofHours(1))));
        requests.add(endedAgo(EXPIRED, ofDays(30)));
        assertEquals(91, answers(requests).rate().orElseThrow());
        requests.add(endedAgo(EXPIRED, ofDays(30).plusNanos(1)));
        assertEquals(91, answers(requests).rate().orElseThrow());
    }

    @Test
    void looksFurtherBackForTenWhereTheWindowHasFewer() {
        List<HostRequest> requests = new ArrayList<>(List.of(ended(EXPIRED, ofHours(24))));
        for (int i = 0; i < 20; i++) {
            requests.add(endedAgo(i < 9 ? ACCEPTED : EXPIRED, ofDays(31 + i)));
        }
        assertEquals(90, answers(requests).rate().orElseThrow());
    }

    @Test
    void forgetsWhatIsOlderThanAYear() {
        assertEquals(100, rate(endedAgo(ACCEPTED, ofDays(365))));
        assertEquals(
                Optional.empty(),
                answers(List.of(endedAgo(ACCEPTED, ofDays(365).plusNanos(1)))).rate());
    }

    @Test
    void tellsTheMedianOfTheTimesInWholeMinutes() {
        assertEquals(ofMinutes(2), time(ended(ACCEPTED, ofSeconds(61))));
        assertEquals(ofMinutes(1), time(ended(ACCEPTED, ofNanos(1))));
        assertEquals(ofHours(1), time(ended(ACCEPTED, ofHours(1))));
        assertEquals(ofHours(2), time(ended(ACCEPTED, ofHours(9)), ended(DECLINED, ofHours(2))));
        assertEquals(
                ofHours(3),
                time(ended(ACCEPTED, ofHours(9)), ended(ACCEPTED, ofHours(3)), ended(DECLINED, ofHours(1))));
        assertEquals(
                Optional.empty(), answers(List.of(ended(EXPIRED, ofHours(24)))).usualTime());
    }

    private static int rate(HostRequest... requests) {
        return answers(List.of(requests)).rate().orElseThrow();
    }

    private static int rateOf(int inTime, int all) {
        List<HostRequest> requests = new ArrayList<>(Collections.nCopies(inTime, ended(ACCEPTED, ofHours(1))));
        requests.addAll(Collections.nCopies(all - inTime, ended(EXPIRED, ofHours(24))));
        return answers(requests).rate().orElseThrow();
    }

    private static Duration time(HostRequest... requests) {
        return answers(List.of(requests)).usualTime().orElseThrow();
    }

    private static Answers answers(List<HostRequest> requests) {
        return Answers.of(requests, RULES, NOW);
    }

    private static HostRequest ended(RequestOutcome outcome, Duration after) {
        return new HostRequest(NOW.minus(after), NOW, outcome);
    }

    private static HostRequest endedAgo(RequestOutcome outcome, Duration ago) {
        return new HostRequest(NOW.minus(ago).minus(ofHours(1)), NOW.minus(ago), outcome);
    }
}
