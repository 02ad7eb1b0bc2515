package io.latchkey.payments.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookUpPlanTest {

    private static final Instant SINCE = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void asksSoonAndThenLessOften() {
        List<Duration> pauses = IntStream.range(0, 7)
                .mapToObj(lookUps -> Duration.between(
                        SINCE, LookUpPlan.next(SINCE, lookUps, SINCE).orElseThrow()))
                .toList();
        assertEquals(
                List.of(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1)),
                pauses);
    }

    @Test
    void leavesItToTheOperatorAfterThreeDays() {
        assertTrue(LookUpPlan.next(SINCE, 70, SINCE.plus(Duration.ofHours(71))).isPresent());
        assertEquals(
                Optional.empty(),
                LookUpPlan.next(SINCE, 76, SINCE.plus(Duration.ofHours(71)).plusSeconds(1)));
    }
}
