package io.latchkey.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.simulation.Simulation.Report;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A short form of {@code make simulate}. */
class SimulationTest {

    private static final Logger OURS = Logger.getLogger("io.latchkey");
    private static final int SEEDS = 8;
    private static final int SEEDS_FOR_A_BUG = 12;

    @BeforeAll
    static void beQuiet() {
        OURS.setLevel(Level.OFF);
    }

    @AfterAll
    static void speakAgain() {
        OURS.setLevel(null);
    }

    @Test
    @DisplayName("F01 F02 F03 F04 F05 crashes, lost, doubled and late calls by the hundred: everything comes right")
    void everythingComesRightInTheEnd() {
        LongStream.rangeClosed(1, SEEDS).parallel().forEach(SimulationTest::holds);
    }

    @ParameterizedTest
    @MethodSource
    void staysRightWhereItOnceWasWrong(Corpus.Entry once) {
        holds(once.seed());
    }

    static List<Corpus.Entry> staysRightWhereItOnceWasWrong() {
        return Corpus.entries();
    }

    private static void holds(long seed) {
        Report report = Simulation.glance(seed, null);
        assertEquals("", String.join("\n", report.breaches()), () -> "make simulate SEED=" + seed);
    }

    @Test
    void aSeedIsTheSameRunToTheByte() {
        Report first = Simulation.run(7, null);
        Report second = Simulation.run(7, null);
        assertEquals(first.log(), second.log());
        assertEquals(first.digest(), second.digest());
    }

    @ParameterizedTest
    @EnumSource
    void noticesEachPlantedBug(PlantedBug bug) {
        assertTrue(LongStream.rangeClosed(1, SEEDS_FOR_A_BUG)
                .anyMatch(seed -> !Simulation.glance(seed, bug).breaches().isEmpty()));
    }
}
