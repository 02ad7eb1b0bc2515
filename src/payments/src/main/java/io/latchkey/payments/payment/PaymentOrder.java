package io.latchkey.payments.payment;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import java.util.List;

/**
 * What a guest has to pay for a booking.
 *
 * @param split who gets what if all goes well; adds up to the amount
 */
public record PaymentOrder(
        PaymentId id,
        BookingId bookingId,
        PersonId guestId,
        PersonId hostId,
        Money amount,
        List<Share> split,
        String description) {

    public PaymentOrder {
        split = List.copyOf(split);
    }
}
