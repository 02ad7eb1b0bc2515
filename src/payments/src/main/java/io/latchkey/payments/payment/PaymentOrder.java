package io.latchkey.payments.payment;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import java.time.Instant;
import java.util.List;

/**
 * What a guest has to pay for a booking.
 *
 * @param amount all that the guest pays
 * @param deposit the part of it that is held apart as a security deposit; zero for none
 * @param startsAt when what is paid for begins: far from now the money is taken later; {@code null} for at once
 * @param split who gets what of the rest if all goes well; adds up to that
 */
public record PaymentOrder(
        PaymentId id,
        BookingId bookingId,
        PersonId guestId,
        PersonId hostId,
        Money amount,
        Money deposit,
        Instant startsAt,
        List<Share> split,
        String description) {

    public PaymentOrder {
        split = List.copyOf(split);
    }

    /** Whether this order made the payment, be it that less is owed since. */
    boolean made(Payment payment) {
        PaymentOrder other = new PaymentOrder(
                payment.id(),
                payment.bookingId(),
                payment.guestId(),
                payment.hostId(),
                payment.amount(),
                payment.deposit(),
                payment.plan().startsAt(),
                payment.split(),
                payment.description());
        return payment.plan().isReduced()
                ? id.equals(other.id) && bookingId.equals(other.bookingId) && guestId.equals(other.guestId)
                : equals(other);
    }
}
