package io.latchkey.bookings.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.LifeCyclePage;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    void isDrawnInTheDocs() {
        LifeCyclePage.assertDrawn(
                "life-cycle-escrow.md", "A booking's money as payments tells it", EscrowTransitions.class, mermaid());
    }

    private static String mermaid() {
        String arrows = EscrowTransitions.TABLE.stream()
                .map(row -> "    %s --> %s: %s%n".formatted(row.from(), row.to(), words(row.step())))
                .collect(Collectors.joining());
        String ends = Stream.of(EscrowState.values())
                .filter(EscrowState::isFinal)
                .map("    %s --> [*]%n"::formatted)
                .collect(Collectors.joining());
        return "stateDiagram-v2\n    [*] --> %s\n".formatted(EscrowState.NONE) + arrows + ends;
    }

    private static String words(EscrowStep step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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
