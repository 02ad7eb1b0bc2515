package io.latchkey.payments.ledger;

import io.latchkey.kernel.money.Money;
import java.util.Objects;

/** Moves a positive amount from one account to another. The reverse of a posting is a posting the other way. */
public record Posting(Account from, Account to, Money amount) {

    public Posting {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a posting moves a positive amount, not " + amount);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a posting moves between two accounts, not within " + from);
        }
    }
}
