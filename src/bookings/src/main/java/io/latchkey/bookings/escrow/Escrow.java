package io.latchkey.bookings.escrow;

import io.latchkey.bookings.pricing.Share;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/**
 * A booking's money as this service knows it: authorized when the guest pays, held once captured, divided once by one
 * settlement. It changes when payments tells so, never because something was asked for.
 */
@Entity
@Table(name = "escrow")
public class Escrow {

    @Id
    @Column(name = "booking_id")
    private UUID bookingId;

    @Version
    private long version;

    @Column(name = "payment_id")
    private UUID paymentId;

    @Enumerated(EnumType.STRING)
    private EscrowState state;

    private Currency currency;

    @Column(name = "amount_minor")
    private long amountMinor;

    @Column(name = "captured_minor")
    private long capturedMinor;

    @Column(name = "refunded_minor")
    private long refundedMinor;

    @Column(name = "released_minor")
    private long releasedMinor;

    @Convert(converter = SplitJson.class)
    @ColumnTransformer(write = "CAST(? AS jsonb)")
    private List<Share> split;

    @Column(name = "release_at")
    private Instant releaseAt;

    @Column(name = "settlement_id")
    private UUID settlementId;

    /** For Hibernate only. */
    protected Escrow() {}

    Escrow(PaymentId payment, PaymentOrder order) {
        this.bookingId = order.bookingId().value();
        this.paymentId = payment.value();
        this.state = EscrowState.NONE;
        this.currency = order.amount().currency();
        this.amountMinor = order.amount().amountMinor();
        this.split = order.split();
    }

    /** Takes over a fact. False if it is old news, which changes nothing. */
    boolean hear(EscrowStep step) {
        var next = EscrowTransitions.next(state, step);
        next.ifPresent(to -> state = to);
        if (next.isPresent() && step == EscrowStep.CAPTURE) {
            capturedMinor = amountMinor;
        }
        return next.isPresent();
    }

    boolean hearSettled(Money refund, Money released) {
        EscrowStep step =
                refund.isZero() ? EscrowStep.RELEASE : released.isZero() ? EscrowStep.REFUND : EscrowStep.DIVIDE;
        if (!hear(step)) {
            return false;
        }
        refundedMinor = refund.amountMinor();
        releasedMinor = released.amountMinor();
        return true;
    }

    /** The only settlement this escrow will ever ask for. */
    void settleBy(UUID settlement) {
        if (!isUndivided()) {
            throw new IllegalStateException("the escrow of " + bookingId + " is divided already");
        }
        settlementId = settlement;
    }

    void releaseAt(Instant moment) {
        releaseAt = moment;
    }

    boolean isReleaseDue(Instant now) {
        return releaseAt != null && !now.isBefore(releaseAt);
    }

    boolean isPaidBy(PaymentId payment) {
        return paymentId.equals(payment.value());
    }

    /** What a settlement can still divide. */
    public Money held() {
        return money(capturedMinor - refundedMinor - releasedMinor);
    }

    /** Whether its money can still be divided by a settlement to come. */
    public boolean isUndivided() {
        return state == EscrowState.HELD && settlementId == null;
    }

    public BookingId bookingId() {
        return new BookingId(bookingId);
    }

    public long version() {
        return version;
    }

    public PaymentId paymentId() {
        return new PaymentId(paymentId);
    }

    public EscrowState state() {
        return state;
    }

    public Money captured() {
        return money(capturedMinor);
    }

    public Money refunded() {
        return money(refundedMinor);
    }

    public Money released() {
        return money(releasedMinor);
    }

    public List<Share> split() {
        return split;
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
