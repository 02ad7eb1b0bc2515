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
 * @param amount all that the guest pays
 * @param deposit the part of it that is held apart as a security deposit; zero for none
 * @param split who gets what of the rest if all goes well; adds up to that
 */
public record PaymentOrder(
        PaymentId id,
        BookingId bookingId,
        PersonId guestId,
        PersonId hostId,
        Money amount,
        Money deposit,
        List<Share> split,
        String description) {

    public PaymentOrder {
        split = List.copyOf(split);
    }
}
