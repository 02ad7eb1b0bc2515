package io.latchkey.bookings.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.LifeCyclePage;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DepositTransitionsTest {

    @Test
    void everyStateCanBeReachedAndWhatWasDividedStaysSo() {
        assertEquals(EnumSet.allOf(DepositState.class), DepositTransitions.TABLE.reachable());
        for (DepositState state : DepositState.values()) {
            boolean divided = state == DepositState.RETURNED || state == DepositState.SPLIT;
            assertEquals(divided, DepositTransitions.TABLE.isFinal(state));
        }
    }

    @ParameterizedTest
    @EnumSource(DepositStep.class)
    void everyStepIsUsed(DepositStep step) {
        assertTrue(DepositTransitions.TABLE.rows().stream().anyMatch(row -> row.step() == step));
    }

    @ParameterizedTest
    @EnumSource(DepositActor.class)
    void everyActorIsUsed(DepositActor actor) {
        assertTrue(DepositTransitions.TABLE.rows().stream().anyMatch(row -> row.actor() == actor));
    }

    @Test
    void onlyAClaimMovesAFrozenOne() {
        DepositTransitions.TABLE.rows().stream()
                .filter(row -> row.from() == DepositState.FROZEN)
                .forEach(row -> assertEquals(DepositActor.CLAIM, row.actor()));
    }

    @Test
    void isDrawnInTheDocs() {
        LifeCyclePage.assertDrawn(
                "life-cycle-deposit.md",
                "The life of a security deposit",
                DepositTransitions.class,
                DepositTransitions.TABLE);
    }
}
