package io.latchkey.bookings.escrow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.engine.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What payments is asked to collect.
 *
 * @param bookingId under which payments keeps the money: the booking, or a change whose supplement it is
 * @param amount all that the guest pays
 * @param deposit the part of it that is held apart as a security deposit; null for none
 * @param startsAt when what is paid for begins: far from now the guest's card is charged later; null for at once
 * @param split of the rest, the price, to which it adds up
 */
public record PaymentOrder(
        BookingId bookingId,
        PersonId guestId,
        PersonId hostId,
        Money amount,
        @JsonInclude(JsonInclude.Include.NON_NULL) Money deposit,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant startsAt,
        List<Share> split,
        String description) {

    public PaymentOrder {
        split = List.copyOf(split);
        Money sum =
                Money.sum(amount.currency(), split.stream().map(Share::amount).toList());
        if (!sum.equals(price(amount, deposit))) {
            throw new IllegalArgumentException("the split of " + sum + " is not " + amount + " without " + deposit);
        }
    }

    /** What is paid for the stay: it goes into the escrow. */
    Money price() {
        return price(amount, deposit);
    }

    private static Money price(Money amount, Money deposit) {
        return deposit == null ? amount : amount.minus(deposit);
    }
}
