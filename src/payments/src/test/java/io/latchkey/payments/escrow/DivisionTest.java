package io.latchkey.payments.escrow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.Templates;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is left of a division when a bank has taken a part of the money. */
class DivisionTest {

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }

    private static Share to(ShareTo who, long minor) {
        return new Share(who, null, eur(minor));
    }

    private static final Division DIVISION =
            new Division(eur(4_000), List.of(to(ShareTo.PLATFORM_FEE, 1_000), to(ShareTo.HOST, 7_000)));

    @Test
    void takesFromTheRefundThenFromTheHostThenFromTheOthers() {
        assertEquals(
                new Division(eur(1_000), List.of(to(ShareTo.HOST, 7_000), to(ShareTo.PLATFORM_FEE, 1_000))),
                DIVISION.without(eur(9_000), eur(3_000)));
        assertEquals(
                new Division(eur(0), List.of(to(ShareTo.HOST, 5_000), to(ShareTo.PLATFORM_FEE, 1_000))),
                DIVISION.without(eur(6_000), eur(6_000)));
        assertEquals(
                new Division(eur(0), List.of(to(ShareTo.HOST, 0), to(ShareTo.PLATFORM_FEE, 500))),
                DIVISION.without(eur(500), eur(12_000)));
    }

    @Test
    void leavesWhatFitsAndWhatIsWrongForAnotherReason() {
        assertEquals(DIVISION, DIVISION.without(eur(12_000), eur(3_000)));
        assertEquals(DIVISION, DIVISION.without(eur(9_000), eur(2_999)));
        assertEquals(DIVISION, DIVISION.without(Money.of(1, "USD"), eur(12_000)));
    }

    @Test
    void countsAllSharesOfAnAccountTogether() {
        PersonId host = new PersonId(new UUID(1, 1));
        Division twice = new Division(
                eur(9_000), List.of(to(ShareTo.HOST, 3_000), to(ShareTo.PLATFORM_FEE, 1_000), to(ShareTo.HOST, 5_000)));
        assertEquals(
                List.of(
                        new Templates.Share(Account.payable(host), eur(8_000)),
                        new Templates.Share(Account.platformFees(), eur(1_000))),
                twice.shares(host));
    }
}
