package io.latchkey.bookings.claim;

import static io.latchkey.bookings.claim.ClaimStep.DECIDE;
import static io.latchkey.bookings.claim.ClaimStep.WITHDRAW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.LifeCyclePage;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimTransitionsTest {

    private static final Set<ClaimState> CLOSED =
            EnumSet.of(ClaimState.AGREED, ClaimState.DECIDED, ClaimState.WITHDRAWN);

    @Test
    void everyStateCanBeReachedAndOnlyClosedClaimsStay() {
        assertEquals(EnumSet.allOf(ClaimState.class), ClaimTransitions.TABLE.reachable());
        for (ClaimState state : ClaimState.values()) {
            assertEquals(CLOSED.contains(state), ClaimTransitions.TABLE.isFinal(state));
        }
    }

    @Test
    void onlyAnOperatorDecidesAndOnlyTheClaimantWithdraws() {
        for (ClaimState state : ClaimState.values()) {
            boolean open = !CLOSED.contains(state);
            assertEquals(open ? Set.of(ClaimActor.CLAIMANT) : Set.of(), ClaimTransitions.TABLE.actors(state, WITHDRAW));
            assertEquals(
                    state == ClaimState.WITH_OPERATOR ? Set.of(ClaimActor.OPERATOR) : Set.of(),
                    ClaimTransitions.TABLE.actors(state, DECIDE));
        }
    }

    @Test
    void silenceGoesToAnOperatorAndNeverToTheClaimant() {
        ClaimTransitions.TABLE.rows().stream()
                .filter(row -> row.actor() == ClaimActor.TIMER)
                .forEach(row -> assertEquals(ClaimState.WITH_OPERATOR, row.to()));
    }

    @ParameterizedTest
    @EnumSource(ClaimStep.class)
    void everyStepIsUsed(ClaimStep step) {
        boolean listed = ClaimTransitions.TABLE.rows().stream().anyMatch(row -> row.step() == step);
        assertEquals(step != ClaimStep.MAKE, listed);
    }

    @ParameterizedTest
    @EnumSource(ClaimActor.class)
    void everyActorIsUsed(ClaimActor actor) {
        assertTrue(ClaimTransitions.TABLE.rows().stream().anyMatch(row -> row.actor() == actor));
    }

    @Test
    void isDrawnInTheDocs() {
        LifeCyclePage.assertDrawn(
                "life-cycle-claim.md", "The life of a claim", ClaimTransitions.class, ClaimTransitions.TABLE);
    }
}
