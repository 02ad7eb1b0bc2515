package io.latchkey.bookings.escrow;

import io.latchkey.bookings.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import java.util.List;

/**
 * What payments is asked to collect.
 *
 * @param bookingId under which payments keeps the money: the booking, or a change whose supplement it is
 * @param split adds up to the amount
 */
public record PaymentOrder(
        BookingId bookingId, PersonId guestId, PersonId hostId, Money amount, List<Share> split, String description) {

    public PaymentOrder {
        split = List.copyOf(split);
        Money sum =
                Money.sum(amount.currency(), split.stream().map(Share::amount).toList());
        if (!sum.equals(amount)) {
            throw new IllegalArgumentException("the split of " + sum + " is not the amount of " + amount);
        }
    }
}
