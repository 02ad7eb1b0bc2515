package io.latchkey.payments.payout;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import java.util.Optional;

/**
 * What an operator has found out about a payout in conflict.
 *
 * @param amount what left for the host's bank, in whatever currency; may be zero
 * @param bearer who bears what was too much of it; {@code null} for nobody
 */
public record ReallyPaid(Money amount, Bearer bearer) {

    /** Who bears what was paid too much. */
    public enum Bearer {
        /** It becomes the host's debt, which the next payout pays first. */
        HOST,
        /** It is our loss. */
        PLATFORM;

        Account account(PersonId host, String provider) {
            return switch (this) {
                case HOST -> Account.debt(host);
                case PLATFORM -> Account.losses(provider);
            };
        }
    }

    /** Whether it is the payout at all, or a part of it; money in another currency is not. */
    boolean isOf(Money asked) {
        return amount.isPositive() && amount.currency().equals(asked.currency());
    }

    /** What nobody asked for; nothing if it is not too much. */
    Optional<Money> beyond(Money asked) {
        Money tooMuch = isOf(asked) ? amount.minus(amount.min(asked)) : amount;
        return Optional.of(tooMuch).filter(Money::isPositive);
    }
}
