package io.latchkey.bookings.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.latchkey.bookings.escrow.Apportionment.Part;
import io.latchkey.engine.pricing.Share;
import io.latchkey.engine.pricing.Share.Recipient;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How one payment's money follows what payments tells, in any order and however often. */
class EscrowTest {

    private static final BookingId BOOKING = new BookingId(new UUID(0x7000, 1));

    @Test
    void staysHeldUntilTheLastPartIsSettledWhateverComesFirst() {
        Escrow escrow = held(100);
        SettlementFact part = settled(1, 30, 0);
        SettlementFact last = settled(2, 20, 50);

        assertTrue(escrow.hear(last));
        assertEquals(EscrowState.HELD, escrow.state());
        assertTrue(escrow.hear(part));
        assertEquals(EscrowState.PARTLY_REFUNDED, escrow.state());
        assertEquals(euros(50), escrow.refunded());
        assertEquals(euros(50), escrow.released());
    }

    @Test
    void hearsEachSettlementOnce() {
        Escrow escrow = held(100);
        assertTrue(escrow.hear(settled(1, 30, 0)));
        assertFalse(escrow.hear(settled(1, 30, 0)));
        assertEquals(euros(30), escrow.refunded());
        assertTrue(escrow.hear(settled(2, 0, 70)));
        assertFalse(escrow.hear(settled(1, 30, 0)));
        assertEquals(EscrowState.PARTLY_REFUNDED, escrow.state());
    }

    @Test
    void takesBackOnlyWhatPaymentsHasToldToBeReleased() {
        Escrow escrow = held(100);
        escrow.settleBy(new UUID(0, 9));
        escrow.takeBackOnceReleased(List.of(host(40)));
        escrow.promise(new Part(euros(40), List.of(host(60))));
        assertEquals(List.of(), escrow.nextTakeBack());

        escrow.hear(settled(1, 0, 100));

        assertEquals(List.of(host(40)), escrow.nextTakeBack());
        assertEquals(List.of(), escrow.nextTakeBack());
        escrow.hear(takenBack(2, 40));
        assertEquals(EscrowState.PARTLY_REFUNDED, escrow.state());
        assertEquals(euros(60), escrow.released());
        assertEquals(euros(60), escrow.kept());
        escrow.hear(takenBack(3, 60));
        assertEquals(EscrowState.REFUNDED, escrow.state());
    }

    @Test
    void countsWhatAnOperatorGaveBackWithoutBeingAsked() {
        Escrow escrow = held(100);
        escrow.settleBy(new UUID(0, 9));
        escrow.hear(settled(1, 0, 100));

        escrow.hear(takenBack(2, 25));

        assertEquals(euros(75), escrow.kept());
        assertEquals(List.of(host(75)), escrow.split());
    }

    @Test
    void isReleasedOnceWhatALostDisputeHasLeftIsReleased() {
        Escrow escrow = held(100);
        assertTrue(escrow.hear(lost(1, 40)));
        assertFalse(escrow.hear(lost(1, 40)));
        assertEquals(EscrowState.HELD, escrow.state());
        assertEquals(euros(60), escrow.kept());
        assertEquals(List.of(host(60)), escrow.split());

        escrow.hear(settled(2, 0, 60));

        assertEquals(EscrowState.RELEASED, escrow.state());
    }

    @Test
    void givesTheGuestOnlyOnceWhatTheBankHasGiven() {
        Escrow escrow = held(100);
        escrow.promise(new Part(euros(30), List.of(host(70))));
        escrow.settleBy(new UUID(0, 9));

        escrow.hear(settled(1, 0, 60));
        assertEquals(EscrowState.HELD, escrow.state());
        escrow.hear(lost(2, 40));

        assertEquals(EscrowState.RELEASED, escrow.state());
        assertEquals(euros(60), escrow.kept());
    }

    @Test
    void endsWhereTheBankHasTakenAll() {
        Escrow escrow = held(100);
        escrow.settleBy(new UUID(0, 9));

        escrow.hear(lost(1, 100));

        assertEquals(EscrowState.CHARGED_BACK, escrow.state());
        assertEquals(euros(0), escrow.kept());
        assertEquals(List.of(), escrow.split());
    }

    @Test
    void doesNotCountWhatTheBankHasTakenOfReleasedMoney() {
        Escrow escrow = held(100);
        escrow.settleBy(new UUID(0, 9));
        escrow.hear(settled(1, 0, 100));

        assertFalse(escrow.hear(lost(2, 0)));
        assertEquals(EscrowState.RELEASED, escrow.state());
    }

    private static LostDispute lost(int id, long fromEscrow) {
        return new LostDispute(new UUID(0, id), euros(fromEscrow));
    }

    private static Escrow held(long minor) {
        PersonId somebody = new PersonId(new UUID(0x7000, 2));
        Escrow escrow = new Escrow(
                BOOKING,
                new PaymentId(new UUID(0x7000, 3)),
                new PaymentOrder(
                        BOOKING, somebody, somebody, euros(minor), null, null, List.of(host(minor)), "A stay"));
        escrow.hear(EscrowStep.AUTHORIZE);
        escrow.hearCapture(euros(minor));
        return escrow;
    }

    private static SettlementFact settled(int id, long refund, long released) {
        return new SettlementFact(new UUID(0, id), euros(refund), euros(released), false);
    }

    private static SettlementFact takenBack(int id, long refund) {
        return new SettlementFact(new UUID(0, id), euros(refund), euros(0), true);
    }

    private static Share host(long minor) {
        return new Share(Recipient.HOST, null, euros(minor));
    }

    private static Money euros(long minor) {
        return Money.of(minor, "EUR");
    }
}
