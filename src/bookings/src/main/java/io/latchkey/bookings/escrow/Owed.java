package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.money.Money;
import java.util.List;

/**
 * What a guest still has to pay for a booking that was given up before its money was taken.
 *
 * @param split who gets what of it; adds up to it
 */
public record Owed(Money amount, List<Share> split) {

    public Owed {
        split = List.copyOf(split);
        if (split.isEmpty()) {
            throw new IllegalArgumentException("nothing is owed");
        }
    }

    static Owed of(List<Share> split) {
        List<Money> parts = split.stream().map(Share::amount).toList();
        return new Owed(Money.sum(parts.getFirst().currency(), parts), split);
    }
}
