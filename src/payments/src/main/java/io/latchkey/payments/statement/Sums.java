package io.latchkey.payments.statement;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.AccountKind;
import io.latchkey.payments.ledger.store.HostLedger.Direction;
import java.util.Currency;
import java.util.Map;

/**
 * How a host stands with us in one currency, or how a movement changes that.
 *
 * @param payable released and not sent
 * @param inTransit on its way to the host's bank
 * @param debt what the host owes us
 */
public record Sums(Money payable, Money inTransit, Money debt) {

    /** As the balance rows of the host's accounts say, in minus out; one that never moved has none. */
    static Sums of(Map<AccountKind, Money> balances, Currency currency) {
        Money nothing = Money.zero(currency);
        return new Sums(
                balances.getOrDefault(AccountKind.PAYABLE, nothing),
                balances.getOrDefault(AccountKind.TRANSIT, nothing),
                balances.getOrDefault(AccountKind.DEBT, nothing).negated());
    }

    /** What an amount changes by moving. */
    static Sums moved(Direction direction, Money amount) {
        return new Sums(
                arrived(AccountKind.PAYABLE, direction, amount),
                arrived(AccountKind.TRANSIT, direction, amount),
                arrived(AccountKind.DEBT, direction, amount).negated());
    }

    private static Money arrived(AccountKind kind, Direction direction, Money amount) {
        Money nothing = Money.zero(amount.currency());
        Money in = direction.arrives() && direction.to() == kind ? amount : nothing;
        Money out = direction.leaves() && direction.from() == kind ? amount : nothing;
        return in.minus(out);
    }

    /** What we owe the host, all in all; below zero if the host owes us. */
    public Money balance() {
        return payable.plus(inTransit).minus(debt);
    }

    Sums minus(Sums other) {
        return new Sums(payable.minus(other.payable), inTransit.minus(other.inTransit), debt.minus(other.debt));
    }

    public Sums plus(Sums other) {
        return new Sums(payable.plus(other.payable), inTransit.plus(other.inTransit), debt.plus(other.debt));
    }
}
