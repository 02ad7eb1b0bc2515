package io.latchkey.engine.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SortedInstantsTest {

    private static final int SECONDS = 40;

    /** Several at one time, several in one second, and gaps; asked in no order, so that every guess is tried. */
    @Test
    void countsThoseBeforeAnInstant() {
        Random random = new Random(1);
        for (int size = 0; size < 60; size++) {
            List<Instant> instants =
                    Stream.generate(() -> any(random)).limit(size).sorted().toList();
            SortedInstants sorted = new SortedInstants(instants);
            for (int question = 0; question < 500; question++) {
                Instant instant = any(random);
                long before =
                        instants.stream().filter(one -> one.isBefore(instant)).count();
                assertEquals(before, sorted.before(instant), () -> instant + " among " + instants);
            }
        }
    }

    private static Instant any(Random random) {
        return Instant.ofEpochSecond(random.nextInt(SECONDS) - SECONDS / 2, random.nextInt(3));
    }
}
