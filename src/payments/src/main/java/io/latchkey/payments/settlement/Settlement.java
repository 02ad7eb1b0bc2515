package io.latchkey.payments.settlement;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** One division of a booking's money, or of its security deposit; final. Who got what is in the ledger. */
@Entity
public class Settlement {

    @Id
    private UUID id;

    private UUID bookingId;
    private UUID paymentId;
    private Currency currency;
    private long refundMinor;
    private long releasedMinor;

    @Enumerated(EnumType.STRING)
    private Reason reason;

    private Instant createdAt;

    protected Settlement() {}

    /**
     * @param released what host, fees and taxes got
     */
    record Parts(Money refund, Money released, Reason reason) {}

    static Settlement of(UUID id, BookingId booking, PaymentId payment, Parts parts, Instant now) {
        Settlement settlement = new Settlement();
        settlement.id = id;
        settlement.bookingId = booking.value();
        settlement.paymentId = payment.value();
        settlement.currency = parts.refund().currency();
        settlement.refundMinor = parts.refund().amountMinor();
        settlement.releasedMinor = parts.released().amountMinor();
        settlement.reason = parts.reason();
        settlement.createdAt = now;
        return settlement;
    }

    public UUID id() {
        return id;
    }

    public BookingId bookingId() {
        return new BookingId(bookingId);
    }

    public PaymentId paymentId() {
        return new PaymentId(paymentId);
    }

    public Money refund() {
        return new Money(refundMinor, currency);
    }

    public Money released() {
        return new Money(releasedMinor, currency);
    }

    /** It gives back what was taken in conflict: that never was among what was captured. */
    boolean isOfConflict() {
        return reason == Reason.CONFLICT;
    }

    public Reason reason() {
        return reason;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
