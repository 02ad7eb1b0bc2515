package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.Posting;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By how much the provider has more than our books say, once it is accepted. Pure. */
final class WriteOff {

    private WriteOff() {}

    /**
     * @param before what was written off for this case earlier, when it was apart by another amount
     * @return one amount per currency, negative where the provider has less; none of zero
     */
    static List<Money> of(ReconciliationCase open, List<Posting> before) {
        Map<Currency, Money> more = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        boolean comesIn = open.deed().comesIn();
        open.there().ifPresent(there -> add(more, comesIn ? there : there.negated()));
        open.here().ifPresent(here -> add(more, comesIn ? here.negated() : here));
        Account clearing = Account.clearing(open.provider());
        for (Posting posting : before) {
            boolean grew = posting.from().equals(clearing);
            add(more, grew ? posting.amount().negated() : posting.amount());
        }
        return more.values().stream().filter(amount -> !amount.isZero()).toList();
    }

    private static void add(Map<Currency, Money> sums, Money amount) {
        sums.merge(amount.currency(), amount, Money::plus);
    }
}
