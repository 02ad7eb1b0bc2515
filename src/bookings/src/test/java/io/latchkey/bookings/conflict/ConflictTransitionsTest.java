package io.latchkey.bookings.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.LifeCyclePage;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConflictTransitionsTest {

    @Test
    void everyStateCanBeReachedAndOnlyOpenCasesMove() {
        assertEquals(EnumSet.allOf(ConflictState.class), ConflictTransitions.TABLE.reachable());
        for (ConflictState state : ConflictState.values()) {
            assertEquals(state != ConflictState.OPEN, ConflictTransitions.TABLE.isFinal(state));
        }
    }

    @ParameterizedTest
    @EnumSource(ConflictStep.class)
    void everyStepIsUsed(ConflictStep step) {
        boolean listed = ConflictTransitions.TABLE.rows().stream().anyMatch(row -> row.step() == step);
        assertEquals(step != ConflictStep.OPEN, listed);
    }

    @ParameterizedTest
    @EnumSource(ConflictActor.class)
    void everyActorIsUsed(ConflictActor actor) {
        assertTrue(ConflictTransitions.TABLE.rows().stream().anyMatch(row -> row.actor() == actor));
    }

    @Test
    void isDrawnInTheDocs() {
        LifeCyclePage.assertDrawn(
                "life-cycle-conflict.md",
                "The life of a conflict",
                ConflictTransitions.class,
                ConflictTransitions.TABLE);
    }
}
