package io.latchkey.payments.escrow;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Account;
import io.latchkey.payments.ledger.Templates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who gets what: of held money, or for a refund of released money from whom it is taken.
 *
 * @param refund for the guest; may be zero
 * @param shares of host, fees and taxes; may be none
 */
public record Division(Money refund, List<Share> shares) {

    public Division {
        shares = List.copyOf(shares);
    }

    /** The sum of the shares. */
    public Money released() {
        return Money.sum(refund.currency(), shares.stream().map(Share::amount).toList());
    }

    /**
     * What is left of it when a bank has taken a part of the money: the guest has got that part, so the refund is made
     * smaller first, then the host's share, then the others. Unchanged if it fits, or if more is missing than was taken.
     *
     * @param held what there is
     * @param taken by the bank, for good
     */
    Division without(Money held, Money taken) {
        if (!held.currency().equals(refund.currency())) {
            return this;
        }
        Money missing = refund.plus(released()).minus(held);
        if (!missing.isPositive() || missing.compareTo(taken) > 0) {
            return this;
        }
        Money fromRefund = missing.min(refund);
        Money left = missing.minus(fromRefund);
        List<Share> hostFirst = shares.stream()
                .sorted(Comparator.comparing(share -> share.to() != ShareTo.HOST))
                .toList();
        List<Share> smaller = new ArrayList<>();
        for (Share share : hostFirst) {
            Money part = left.min(share.amount());
            left = left.minus(part);
            smaller.add(new Share(share.to(), share.name(), share.amount().minus(part)));
        }
        return new Division(refund.minus(fromRefund), smaller);
    }

    /** One for each account: what one of them has is enough for all of its shares together, or is not. */
    List<Templates.Share> shares(PersonId host) {
        Map<Account, Money> sums = new LinkedHashMap<>();
        shares.forEach(share -> sums.merge(share.account(host), share.amount(), Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new Templates.Share(sum.getKey(), sum.getValue()))
                .toList();
    }
}
