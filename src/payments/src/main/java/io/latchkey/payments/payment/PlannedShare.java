package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Currency;

/** A row of a payment's split; its currency is the payment's. */
@Embeddable
public class PlannedShare {

    @Enumerated(EnumType.STRING)
    private ShareTo recipient;

    private String name;
    private long amountMinor;

    protected PlannedShare() {}

    static PlannedShare of(Share share) {
        PlannedShare planned = new PlannedShare();
        planned.recipient = share.to();
        planned.name = share.name();
        planned.amountMinor = share.amount().amountMinor();
        return planned;
    }

    Share in(Currency currency) {
        return new Share(recipient, name, new Money(amountMinor, currency));
    }
}
