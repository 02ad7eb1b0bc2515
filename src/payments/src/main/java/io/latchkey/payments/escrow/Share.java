package io.latchkey.payments.escrow;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.CurrencyMismatchException;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import java.util.List;
import java.util.Objects;

/**
 * A part of a guest's money and who gets it.
 *
 * @param name which tax; {@code null} for all others
 */
public record Share(ShareTo to, String name, Money amount) {

    private static final String UNNAMED = "unnamed";

    /** Whether the shares are exactly the whole: one currency, and no sum that does not fit a number. */
    public static boolean addUpTo(Money whole, List<Share> shares) {
        try {
            return Money.sum(
                            whole.currency(), shares.stream().map(Share::amount).toList())
                    .equals(whole);
        } catch (ArithmeticException | CurrencyMismatchException no) {
            return false;
        }
    }

    public Share {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(amount, "amount");
    }

    /** Whether a share can have the name: none, or one that a ledger account can have. */
    public static boolean isName(String name) {
        return name == null || Account.isName(name);
    }

    /** Where the share is counted once it is released. */
    public Account account(PersonId host) {
        return switch (to) {
            case HOST -> Account.payable(host);
            case PLATFORM_FEE -> Account.platformFees();
            case TAX -> Account.tax(name == null ? UNNAMED : name);
        };
    }
}
