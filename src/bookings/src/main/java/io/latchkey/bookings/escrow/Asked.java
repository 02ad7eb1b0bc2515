package io.latchkey.bookings.escrow;

import io.latchkey.kernel.money.Money;
import jakarta.persistence.Embeddable;

/** What payments was asked to collect, in minor units of the escrow's currency. */
@Embeddable
class Asked {

    private long amountMinor;

    /** Paid together with it; another feature keeps it. */
    private long depositMinor;

    protected Asked() {}

    Asked(PaymentOrder order) {
        this.amountMinor = order.price().amountMinor();
        this.depositMinor = order.amount().amountMinor() - amountMinor;
    }

    boolean isNothing() {
        return amountMinor == 0 && depositMinor == 0;
    }

    boolean hasDeposit() {
        return depositMinor > 0;
    }

    /** What of the money that was taken is the price: all of it was taken, or only what was still owed, and no deposit. */
    long price(Money taken) {
        boolean whole = taken.amountMinor() == amountMinor + depositMinor;
        depositMinor = whole ? depositMinor : 0;
        return whole ? amountMinor : taken.amountMinor();
    }
}
