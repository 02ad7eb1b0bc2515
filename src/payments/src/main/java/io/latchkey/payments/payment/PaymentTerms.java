package io.latchkey.payments.payment;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What the guest pays, and for whom. */
@Embeddable
class PaymentTerms {

    private Currency currency;
    private long amountMinor;
    private long depositMinor;
    private String description;

    @ElementCollection
    @CollectionTable(name = "payment_share", joinColumns = @JoinColumn(name = "payment_id"))
    @OrderColumn(name = "position")
    private List<PlannedShare> split = new ArrayList<>();

    protected PaymentTerms() {}

    PaymentTerms(PaymentOrder order) {
        this.currency = order.amount().currency();
        this.amountMinor = order.amount().amountMinor();
        this.depositMinor = order.deposit().amountMinor();
        this.description = order.description();
        order.split().forEach(share -> split.add(PlannedShare.of(share)));
    }

    /** Only this much is paid, without a deposit. */
    void reduceTo(Money owed, List<Share> shares) {
        amountMinor = owed.amountMinor();
        depositMinor = 0;
        split.clear();
        shares.forEach(share -> split.add(PlannedShare.of(share)));
    }

    Money amount() {
        return money(amountMinor);
    }

    Money deposit() {
        return money(depositMinor);
    }

    Money money(long minor) {
        return new Money(minor, currency);
    }

    String description() {
        return description;
    }

    List<Share> split() {
        return split.stream().map(share -> share.in(currency)).toList();
    }
}
