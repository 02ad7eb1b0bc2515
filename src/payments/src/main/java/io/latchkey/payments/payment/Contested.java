package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import jakarta.persistence.Embeddable;
import java.util.Currency;

/** What the guest has got, or may get, in another way than by our refunds: most of all from the bank, by a dispute. */
@Embeddable
public class Contested {

    private boolean disputed;
    private long lostMinor;
    private long settledOtherwiseMinor;

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

    /** So much was promised and is not sent any more: the guest has got it in another way. */
    public void settleOtherwise(Money promise) {
        settledOtherwiseMinor = Math.addExact(settledOtherwiseMinor, promise.amountMinor());
    }

    /** What was promised and is not sent any more. */
    public Money settledOtherwise(Currency currency) {
        return new Money(settledOtherwiseMinor, currency);
    }
}
