package io.latchkey.payments.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EscrowTransitionsTest {

    @Test
    void settlementOfAPartKeepsTheRestHeld() {
        assertEquals(EscrowStep.DIVIDE_PART, EscrowTransitions.settlement(1, 5, 5));
    }

    @Test
    void releaseOfAllEndsReleased() {
        assertEquals(EscrowStep.RELEASE, EscrowTransitions.settlement(0, 0, 10));
    }

    @Test
    void refundOfAllEndsRefunded() {
        assertEquals(EscrowStep.REFUND, EscrowTransitions.settlement(0, 10, 0));
    }

    @Test
    void bothEndPartlyRefunded() {
        assertEquals(EscrowStep.DIVIDE, EscrowTransitions.settlement(0, 4, 6));
    }
}
