package io.latchkey.bookings.deposit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepositTest {

    private static final UUID ID = new UUID(0x7000, 1);
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static Deposit agreed(long minor, String currency) {
        return new Deposit(new BookingId(ID), new PaymentId(ID), Money.of(minor, currency));
    }

    private static Deposit held() {
        Deposit deposit = agreed(50_000, "EUR");
        deposit.hold();
        return deposit;
    }

    @ParameterizedTest
    @CsvSource({
        "EUR, 50000, 0, RETURNED, 50000",
        "EUR, 50000, 1, SPLIT, 49999",
        "JPY, 30000, 29999, SPLIT, 1",
        "KWD, 100123, 100123, SPLIT, 0"
    })
    void divisionGivesTheGuestTheRest(String currency, long all, long toHost, DepositState state, long toGuest) {
        Deposit deposit = agreed(all, currency);
        deposit.hold();
        deposit.settle(ID, new DepositSettlement(Money.of(toHost, currency), "A scratch"));

        assertEquals(state, deposit.state());
        assertEquals(Money.of(toGuest, currency), DepositView.of(deposit).toGuest());
        assertEquals(Money.of(0, currency), deposit.held());
    }

    @Test
    void isDueOnlyWhileItIsHeldAndFromItsMomentOn() {
        Deposit deposit = held();
        assertFalse(deposit.isReturnDue(NOW));
        deposit.returnAt(NOW);

        assertFalse(deposit.isReturnDue(NOW.minusNanos(1)));
        assertTrue(deposit.isReturnDue(NOW));
        deposit.freeze("A claim");
        assertFalse(deposit.isReturnDue(NOW.plus(Duration.ofDays(100))));
        deposit.unfreeze();
        assertTrue(deposit.isReturnDue(NOW));
        deposit.settle(ID, new DepositSettlement(Money.of(0, "EUR"), "No claim"));
        assertFalse(deposit.isReturnDue(NOW));
    }

    @Test
    void nothingIsDividedTwiceOrBeforeItIsHeld() {
        DepositSettlement all = new DepositSettlement(Money.of(50_000, "EUR"), "Broken");
        assertThrows(IllegalStateException.class, () -> agreed(50_000, "EUR").settle(ID, all));
        Deposit deposit = held();
        deposit.settle(ID, all);

        assertThrows(IllegalStateException.class, () -> deposit.settle(ID, all));
        assertThrows(IllegalStateException.class, deposit::hold);
        assertThrows(IllegalStateException.class, () -> deposit.freeze("Too late"));
    }

    @Test
    void saysWhyItIsFrozenOnlyWhileItIs() {
        Deposit deposit = held();
        deposit.freeze("A dent in the door");
        assertEquals("A dent in the door", DepositView.of(deposit).frozenBecause());
        deposit.settle(ID, new DepositSettlement(Money.of(7, "EUR"), "The dent"));

        assertNull(DepositView.of(deposit).frozenBecause());
        assertEquals("The dent", DepositView.of(deposit).reason());
    }
}
