package io.latchkey.bookings.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.bookings.LifeCyclePage;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeTransitionsTest {

    @Test
    void everyStateCanBeReached() {
        assertEquals(EnumSet.allOf(ChangeState.class), ChangeTransitions.TABLE.reachable());
    }

    @Test
    void onlyOpenChangesCanStillMove() {
        var open =
                Arrays.stream(ChangeState.values()).filter(ChangeState::isOpen).collect(Collectors.toSet());
        assertEquals(EnumSet.of(ChangeState.PROPOSED, ChangeState.AWAITING_PAYMENT), open);
    }

    @ParameterizedTest
    @EnumSource(ChangeStep.class)
    void everyStepIsUsed(ChangeStep step) {
        boolean listed = ChangeTransitions.TABLE.rows().stream().anyMatch(row -> row.step() == step);
        assertEquals(step != ChangeStep.PROPOSE, listed);
    }

    @ParameterizedTest
    @EnumSource(ChangeActor.class)
    void everyActorIsUsed(ChangeActor actor) {
        assertEquals(true, ChangeTransitions.TABLE.rows().stream().anyMatch(row -> row.actor() == actor));
    }

    @Test
    void isDrawnInTheDocs() {
        LifeCyclePage.assertDrawn(
                "life-cycle-change.md", "The life of a change", ChangeTransitions.class, ChangeTransitions.TABLE);
    }
}
