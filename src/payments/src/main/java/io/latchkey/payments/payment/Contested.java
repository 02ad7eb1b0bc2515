package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import jakarta.persistence.Embeddable;
import java.util.Currency;

/** What the guest's bank has taken back of a captured payment, and whether that is decided. */
@Embeddable
public class Contested {

    private boolean disputed;
    private long lostMinor;

    /** A dispute was opened. */
    public void open() {
        disputed = true;
    }

    /** A dispute is decided: so much is the guest's for good. */
    public void lose(Money part) {
        lostMinor = Math.addExact(lostMinor, part.amountMinor());
    }

    /** No dispute is undecided any more. */
    public void settle() {
        disputed = false;
    }

    /** A dispute is undecided: nothing of the payment moves. */
    public boolean isDisputed() {
        return disputed;
    }

    /** What the bank has given the guest for good. */
    public Money lost(Currency currency) {
        return new Money(lostMinor, currency);
    }
}
