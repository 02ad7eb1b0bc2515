package io.latchkey.payments.escrow;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.ledger.Templates;
import java.util.List;

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

    List<Templates.Share> shares(PersonId host) {
        return shares.stream()
                .map(share -> new Templates.Share(share.account(host), share.amount()))
                .toList();
    }
}
