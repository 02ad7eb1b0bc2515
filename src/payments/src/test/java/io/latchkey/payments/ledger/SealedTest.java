package io.latchkey.payments.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedTest {

    private static final BookingId BOOKING = BookingId.of("0199a4c2-7e1f-7c3a-9d2b-000000000001");
    private static final UUID ID = UUID.fromString("0199a4c2-7e1f-7c3a-9d2b-000000000003");
    private static final Instant AT = Instant.parse("2026-11-23T06:40:33.120Z");

    private static Sealed capture(long sequence, long minor) {
        return new Sealed(
                ID,
                sequence,
                AT,
                new LedgerTransaction(
                        BOOKING.value(),
                        TransactionKind.CAPTURE,
                        new LedgerTransaction.Source("operation", ID),
                        Templates.capture("sandbox", BOOKING, Money.of(minor, "JPY"), Money.of(0, "JPY"))));
    }

    @Test
    void writesTheTextThatAnybodyCanWrite() {
        assertEquals(
                """
                latchkey-ledger-1
                1
                0199a4c2-7e1f-7c3a-9d2b-000000000003
                CAPTURE
                operation:0199a4c2-7e1f-7c3a-9d2b-000000000003
                2026-11-23T06:40:33.120Z
                clearing:sandbox > escrow:0199a4c2-7e1f-7c3a-9d2b-000000000001 80 JPY
                """,
                capture(1, 80).canonicalText());
    }

    @Test
    void anyChangeBeforeChangesTheHead() {
        byte[] head = Sealed.head(List.of(capture(1, 80), capture(2, 5)));
        assertFalse(Arrays.equals(head, Sealed.head(List.of(capture(1, 81), capture(2, 5)))));
        assertFalse(Arrays.equals(head, Sealed.head(List.of(capture(2, 5), capture(1, 80)))));
        assertArrayEquals(head, Sealed.head(List.of(capture(1, 80), capture(2, 5))));
    }

    @Test
    void emptyChainHasTheStartAsItsHead() {
        assertArrayEquals(new byte[32], Sealed.head(List.of()));
    }

    @Test
    void refusesTimesTheDatabaseWouldRound() {
        Sealed sealed = capture(1, 80);
        assertThrows(IllegalArgumentException.class, () -> new Sealed(ID, 1, AT.plusNanos(1), sealed.transaction()));
    }
}
