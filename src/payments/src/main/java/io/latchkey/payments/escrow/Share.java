package io.latchkey.payments.escrow;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import java.util.Objects;

/**
 * A part of a guest's money and who gets it.
 *
 * @param name which tax; {@code null} for all others
 */
public record Share(ShareTo to, String name, Money amount) {

    public Share {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(amount, "amount");
    }

    private static final String UNNAMED = "unnamed";

    /** Where the share is counted once it is released. */
    public Account account(PersonId host) {
        return switch (to) {
            case HOST -> Account.payable(host);
            case PLATFORM_FEE -> Account.platformFees();
            case TAX -> Account.tax(name == null ? UNNAMED : name);
        };
    }
}
