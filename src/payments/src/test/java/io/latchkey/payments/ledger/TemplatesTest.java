package io.latchkey.payments.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Templates.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final BookingId BOOKING = BookingId.of("0199a4c2-7e1f-7c3a-9d2b-000000000001");
    private static final PersonId HOST = PersonId.of("0199a4c2-7e1f-7c3a-9d2b-000000000002");
    private static final Account ESCROW = Account.escrow(BOOKING);
    private static final Account REFUND = Account.refund(BOOKING);
    private static final Account PAYABLE = Account.payable(HOST);

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }

    @Test
    void captureFillsEscrowFromClearing() {
        assertEquals(
                List.of(new Posting(Account.clearing("sandbox"), ESCROW, eur(12_000))),
                Templates.capture("sandbox", BOOKING, eur(12_000), eur(0)));
    }

    @Test
    void releaseGoesToHostFeesAndTaxes() {
        assertEquals(
                List.of(
                        new Posting(ESCROW, PAYABLE, eur(10_800)),
                        new Posting(ESCROW, Account.platformFees(), eur(1_000)),
                        new Posting(ESCROW, Account.tax("City tax"), eur(200))),
                Templates.settlement(
                        BOOKING,
                        List.of(
                                new Share(PAYABLE, eur(10_800)),
                                new Share(Account.platformFees(), eur(1_000)),
                                new Share(Account.tax("City tax"), eur(200))),
                        eur(0)));
    }

    @Test
    void refundWaitsInFlightUntilTheProviderHasSentIt() {
        assertEquals(
                List.of(new Posting(ESCROW, REFUND, eur(4_000))), Templates.settlement(BOOKING, List.of(), eur(4_000)));
        assertEquals(
                List.of(new Posting(REFUND, Account.clearing("sandbox"), eur(4_000))),
                Templates.refunded("sandbox", BOOKING, eur(4_000)));
    }

    @Test
    void refundAfterPayoutBecomesTheHostsDebt() {
        assertEquals(
                List.of(
                        new Posting(PAYABLE, REFUND, eur(300)),
                        new Posting(Account.debt(HOST), REFUND, eur(700)),
                        new Posting(Account.platformFees(), REFUND, eur(100))),
                Templates.takeBack(
                        BOOKING,
                        List.of(new Share(PAYABLE, eur(1_000)), new Share(Account.platformFees(), eur(100))),
                        Map.of(PAYABLE, eur(300))));
    }

    @Test
    void returnedPayoutIsTheReverseOfTheSentOne() {
        Posting sent = Templates.payoutSent(HOST, eur(5)).getFirst();
        Posting returned = Templates.payoutReturned(HOST, eur(5)).getFirst();
        assertEquals(new Posting(sent.to(), sent.from(), sent.amount()), returned);
    }

    @Test
    void aPayoutOfAnotherAmountIsPaidAsFarAsItWasAndTheRestOwedAgain() {
        Account transit = Account.transit(HOST);
        Account clearing = Account.clearing("sandbox");
        Account debt = Account.debt(HOST);
        assertEquals(
                List.of(new Posting(transit, clearing, eur(97)), new Posting(transit, PAYABLE, eur(3))),
                Templates.payoutSettled("sandbox", HOST, eur(100), eur(97), debt));
        assertEquals(
                List.of(new Posting(debt, transit, eur(2)), new Posting(transit, clearing, eur(102))),
                Templates.payoutSettled("sandbox", HOST, eur(100), eur(102), debt));
        assertEquals(
                List.of(new Posting(transit, PAYABLE, eur(100))),
                Templates.payoutSettled("sandbox", HOST, eur(100), eur(0), debt));
        Money dollars = Money.of(100, "USD");
        assertEquals(
                List.of(
                        new Posting(debt, transit, dollars),
                        new Posting(transit, clearing, dollars),
                        new Posting(transit, PAYABLE, eur(100))),
                Templates.payoutSettled("sandbox", HOST, eur(100), dollars, debt));
    }

    @Test
    void whatWasTakenInConflictGoesFromSuspenseToTheGuest() {
        Money taken = Money.of(119, "USD");
        Posting conflict = Templates.captureConflict("sandbox", taken).getFirst();
        Posting settled = Templates.conflictSettled("sandbox", BOOKING, taken).getFirst();
        assertEquals(new Posting(conflict.to(), REFUND, taken), settled);
    }

    @Test
    void writeOffMakesClearingWhatTheProviderHas() {
        Account clearing = Account.clearing("sandbox");
        Account losses = Account.losses("sandbox");
        assertEquals(
                List.of(new Posting(losses, clearing, eur(10)), new Posting(clearing, losses, Money.of(7, "USD"))),
                Templates.writeOff("sandbox", List.of(eur(-10), eur(0), Money.of(7, "USD"))));
    }

    @Test
    void refusesPostingsThatMoveNothing() {
        Account fees = Account.platformFees();
        assertThrows(IllegalArgumentException.class, () -> new Posting(ESCROW, fees, eur(0)));
        assertThrows(IllegalArgumentException.class, () -> new Posting(ESCROW, fees, eur(-1)));
        assertThrows(IllegalArgumentException.class, () -> new Posting(fees, fees, eur(1)));
    }

    @Test
    void accountsAreReadAsTheyAreSpoken() {
        for (Account account : List.of(ESCROW, REFUND, PAYABLE, Account.debt(HOST), Account.tax("TVA: 6 %"))) {
            assertEquals(account, Account.of(account.toString()));
        }
        assertThrows(IllegalArgumentException.class, () -> Account.of("nothing"));
        assertThrows(IllegalArgumentException.class, () -> Account.tax(" "));
    }

    @Test
    void assetsAreShownPositiveWhenWeHaveThem() {
        assertEquals(12_000, AccountKind.CLEARING.natural(-12_000));
        assertEquals(12_000, AccountKind.ESCROW.natural(12_000));
    }
}
