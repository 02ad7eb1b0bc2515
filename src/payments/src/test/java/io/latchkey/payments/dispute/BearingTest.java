package io.latchkey.payments.dispute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.money.Money;
import org.junit.jupiter.api.Test;

/** From where disputed money comes. */
class BearingTest {

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }

    private static void bears(long escrow, long deposit, long host, long platform, Bearing bearing) {
        assertEquals(new Bearing(eur(escrow), eur(deposit), eur(host), eur(platform)), bearing);
    }

    @Test
    void takesHeldMoneyFirst() {
        bears(12_000, 0, 0, 0, Bearing.of(eur(12_000), eur(12_000), eur(0), eur(0), BorneBy.HOST));
        bears(4_000, 0, 0, 0, Bearing.of(eur(4_000), eur(12_000), eur(0), eur(0), BorneBy.PLATFORM));
    }

    @Test
    void takesFromTheHostWhatTheBookingBroughtThemAndTheRestFromThePlatform() {
        bears(0, 0, 10_800, 1_200, Bearing.of(eur(12_000), eur(0), eur(0), eur(10_800), BorneBy.HOST));
        bears(2_000, 0, 8_000, 2_000, Bearing.of(eur(12_000), eur(2_000), eur(0), eur(8_000), BorneBy.HOST));
        bears(0, 0, 500, 0, Bearing.of(eur(500), eur(0), eur(0), eur(10_800), BorneBy.HOST));
        bears(0, 0, 0, 12_000, Bearing.of(eur(12_000), eur(0), eur(0), eur(-1), BorneBy.HOST));
    }

    @Test
    void takesNothingFromTheHostWhereThePlatformBearsDisputes() {
        bears(2_000, 0, 0, 10_000, Bearing.of(eur(12_000), eur(2_000), eur(0), eur(10_800), BorneBy.PLATFORM));
    }

    @Test
    void takesTheDepositAfterTheEscrowAndBeforeAnybodyBearsTheRest() {
        bears(10_000, 3_000, 0, 0, Bearing.of(eur(13_000), eur(10_000), eur(3_000), eur(0), BorneBy.HOST));
        bears(0, 3_000, 9_000, 1_000, Bearing.of(eur(13_000), eur(0), eur(3_000), eur(9_000), BorneBy.HOST));
        bears(2_000, 0, 0, 0, Bearing.of(eur(2_000), eur(10_000), eur(3_000), eur(0), BorneBy.PLATFORM));
    }
}
