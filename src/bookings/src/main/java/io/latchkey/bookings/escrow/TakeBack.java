package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.money.Money;
import java.util.List;

/** Released money that the guest gets back after all; the shares it is taken from add up to it. */
public record TakeBack(Money amount, List<Share> takenFrom) {

    public TakeBack {
        takenFrom = List.copyOf(takenFrom);
    }
}
