package io.latchkey.payments.statement;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.store.HostLedger.Direction;
import io.latchkey.payments.ledger.store.HostLedger.Sum;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A host's month in one currency. The closing balance is nothing but the opening balance and the movements; the opening
 * balance is today's without everything since, so that a month costs what it and later ones have, whatever was before.
 *
 * @param opening as the last month closed
 * @param totals the month's movements by kind; kinds that did not occur are left out
 */
public record Statement(Key key, Sums opening, List<Total> totals) {

    /** Whose statement about what. */
    public record Key(PersonId host, StatementMonth month, Currency currency) {}

    /** All movements of one kind. */
    public record Total(MovementKind kind, long count, Money amount, Sums change) {

        private Total plus(Total other) {
            return new Total(
                    kind, Math.addExact(count, other.count), amount.plus(other.amount), change.plus(other.change));
        }
    }

    public Statement {
        totals = List.copyOf(totals);
    }

    /**
     * @param now how the host stands, all postings counted
     * @param sums what moved in the month and after it
     */
    static Statement of(Key key, Sums now, List<Sum> sums) {
        Sums opening = now;
        Map<MovementKind, Total> totals = new EnumMap<>(MovementKind.class);
        for (Sum sum : sums) {
            Direction direction = sum.direction();
            Sums change = Sums.moved(direction, sum.amount());
            opening = opening.minus(change);
            if (!sum.after()) {
                MovementKind kind = MovementKind.of(direction.from(), direction.to());
                totals.merge(kind, new Total(kind, sum.count(), sum.amount(), change), Total::plus);
            }
        }
        return new Statement(key, opening, List.copyOf(totals.values()));
    }

    public Sums closing() {
        Sums closing = opening;
        for (Total total : totals) {
            closing = closing.plus(total.change());
        }
        return closing;
    }
}
