package io.latchkey.bookings.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.ClockChange;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimDeadlinesTest {

    private final ClaimDeadlines deadlines = new ClaimDeadlines("PT72H", "PT72H", "P14D", "PT24H", "P7D");

    @ParameterizedTest
    @EnumSource(ClockChange.class)
    void hoursAreRealOnesAndDaysThoseOfTheCalendar(ClockChange change) {
        Instant before = change.at(-1, "12:00");
        Instant answer = deadlines.answerDue(ClaimKind.DAMAGE, before, change.zone);
        assertEquals(before.plusSeconds(24 * 3_600), answer);
        assertEquals(change.at(6, "12:00"), deadlines.decisionDue(before, change.zone));
    }
}
