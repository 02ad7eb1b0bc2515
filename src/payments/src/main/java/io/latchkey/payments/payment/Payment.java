package io.latchkey.payments.payment;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.provider.OperationReport;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * The payment of a booking. Ordered by bookings, confirmed by the guest with a payment method, authorized by the guest's
 * bank (perhaps after a check), captured when the booking is agreed, and refunded in parts or whole. A
 * declined, refused or run out payment may be confirmed again until bookings voids it. Every answer of the provider
 * comes through an operation; nothing here is changed by a guess.
 */
@Entity
public class Payment {

    @Id
    private UUID id;

    private UUID bookingId;
    private UUID guestId;
    private UUID hostId;
    private String provider;
    private Currency currency;
    private long amountMinor;
    private long depositMinor;
    private String description;

    @ElementCollection
    @CollectionTable(name = "payment_share", joinColumns = @JoinColumn(name = "payment_id"))
    @OrderColumn(name = "position")
    private List<PlannedShare> split = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    private long capturedMinor;
    private long refundedMinor;

    @Embedded
    private PaymentAttempt attempt;

    @Embedded
    private Contested contested;

    private boolean voidRequested;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Payment() {}

    static Payment ordered(PaymentOrder order, String provider, Instant now) {
        Payment payment = new Payment();
        payment.id = order.id().value();
        payment.bookingId = order.bookingId().value();
        payment.guestId = order.guestId().value();
        payment.hostId = order.hostId().value();
        payment.provider = provider;
        payment.currency = order.amount().currency();
        payment.amountMinor = order.amount().amountMinor();
        payment.depositMinor = order.deposit().amountMinor();
        payment.description = order.description();
        order.split().forEach(share -> payment.split.add(PlannedShare.of(share)));
        payment.state = PaymentTransitions.TABLE.initial();
        payment.contested = new Contested();
        payment.createdAt = now;
        payment.updatedAt = now;
        return payment;
    }

    /** The order as it came, to compare a repeated one with. */
    PaymentOrder order() {
        return new PaymentOrder(id(), bookingId(), guestId(), hostId(), amount(), deposit(), split(), description);
    }

    void confirm(UUID operation, Instant now) {
        step(PaymentStep.CONFIRM, now);
        attempt = PaymentAttempt.under(operation);
    }

    void requireAction(String url, Instant now) {
        step(PaymentStep.REQUIRE_ACTION, now);
        attempt = attempt.waitingAt(url);
    }

    void authorize(Instant captureBefore, Instant now) {
        step(PaymentStep.AUTHORIZE, now);
        attempt = attempt.authorizedUntil(captureBefore);
    }

    void decline(OperationReport why, Instant now) {
        step(PaymentStep.DECLINE, now);
        attempt = PaymentAttempt.declined(why);
    }

    void capture(Money captured, Instant now) {
        step(PaymentStep.CAPTURE, now);
        capturedMinor = captured.amountMinor();
    }

    void refuseCapture(OperationReport why, Instant now) {
        step(PaymentStep.REFUSE_CAPTURE, now);
        attempt = PaymentAttempt.declined(why);
    }

    void expire(Instant now) {
        step(PaymentStep.EXPIRE, now);
        attempt = PaymentAttempt.none();
    }

    /** From now on nothing is wanted; what the provider still holds is voided as soon as that is known. */
    void requestVoid() {
        voidRequested = true;
    }

    void voidNow(Instant now) {
        step(PaymentStep.VOID, now);
        voidRequested = true;
    }

    /** The provider has sent a part back. */
    public void refund(Money part, Instant now) {
        long refunded = Math.addExact(refundedMinor, part.amountMinor());
        step(refunded == capturedMinor ? PaymentStep.REFUND : PaymentStep.REFUND_PART, now);
        refundedMinor = refunded;
    }

    /** A part that was sent has come back. */
    public void returnRefund(Money part, Instant now) {
        long refunded = Math.subtractExact(refundedMinor, part.amountMinor());
        step(refunded == 0 ? PaymentStep.RETURN_REFUND : PaymentStep.RETURN_REFUND_PART, now);
        refundedMinor = refunded;
    }

    private void step(PaymentStep step, Instant now) {
        state = PaymentTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a payment cannot " + step + " in " + state));
        updatedAt = now;
    }

    public boolean allows(PaymentStep step) {
        return PaymentTransitions.TABLE.allows(state, step);
    }

    public PaymentId id() {
        return new PaymentId(id);
    }

    public BookingId bookingId() {
        return new BookingId(bookingId);
    }

    public PersonId guestId() {
        return new PersonId(guestId);
    }

    public PersonId hostId() {
        return new PersonId(hostId);
    }

    public String provider() {
        return provider;
    }

    /** All that the guest pays: the price and the deposit. */
    public Money amount() {
        return new Money(amountMinor, currency);
    }

    /** For the stay: what goes into the escrow. */
    public Money price() {
        return amount().minus(deposit());
    }

    /** Held apart as a security deposit; zero for none. */
    public Money deposit() {
        return new Money(depositMinor, currency);
    }

    public String description() {
        return description;
    }

    /** Who gets what of the price if all goes well. */
    public List<Share> split() {
        return split.stream().map(share -> share.in(currency)).toList();
    }

    public PaymentState state() {
        return state;
    }

    public Money captured() {
        return new Money(capturedMinor, currency);
    }

    /** What the provider has sent back. */
    public Money refunded() {
        return new Money(refundedMinor, currency);
    }

    /** The last attempt to pay; before the first everything in it is empty. */
    public PaymentAttempt attempt() {
        return attempt == null ? PaymentAttempt.none() : attempt;
    }

    public Contested contested() {
        return contested;
    }

    public boolean isVoidRequested() {
        return voidRequested;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version;
    }
}
