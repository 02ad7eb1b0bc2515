package io.latchkey.bookings.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscrowTransitionsTest {

    @ParameterizedTest
    @EnumSource(EscrowState.class)
    void everyStateCanBeReachedAndOnlyFinalOnesAreNeverLeft(EscrowState state) {
        assertTrue(state == EscrowState.NONE || EscrowTransitions.TABLE.stream().anyMatch(row -> row.to() == state));
        assertEquals(state.isFinal(), EscrowTransitions.TABLE.stream().noneMatch(row -> row.from() == state));
    }

    @ParameterizedTest
    @EnumSource(EscrowStep.class)
    void everyFactIsUsed(EscrowStep step) {
        assertTrue(EscrowTransitions.TABLE.stream().anyMatch(row -> row.step() == step));
    }

    @Test
    void leadsFromOneStateByOneFactToOneState() {
        var keys = EscrowTransitions.TABLE.stream()
                .map(row -> row.from() + " " + row.step())
                .collect(Collectors.toSet());
        assertEquals(EscrowTransitions.TABLE.size(), keys.size());
    }

    @Test
    void takesAFactThatComesAgainOrLateForOldNews() {
        assertTrue(EscrowTransitions.next(EscrowState.HELD, EscrowStep.CAPTURE).isEmpty());
        assertTrue(
                EscrowTransitions.next(EscrowState.HELD, EscrowStep.AUTHORIZE).isEmpty());
        assertTrue(
                EscrowTransitions.next(EscrowState.REFUNDED, EscrowStep.RELEASE).isEmpty());
    }
}
