package io.latchkey.payments.payment;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.provider.OperationReport;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The payment of a booking: ordered by bookings, confirmed by the guest with a payment method, authorized by the guest's
 * bank, captured when the booking is agreed, refunded in parts or whole. For a start too far away for money to be held,
 * the card is kept, and authorized and captured near the start. A declined, refused or run out payment may be confirmed
 * again until bookings voids it. Every answer of the provider comes through an operation; nothing here is a guess.
 */
@Entity
public class Payment {

    @Id
    private UUID id;

    private UUID bookingId;
    private UUID guestId;
    private UUID hostId;
    private String provider;

    @Embedded
    private PaymentTerms terms;

    @Enumerated(EnumType.STRING)
    private PaymentState state;

    @Embedded
    private PaymentSums sums;

    @Embedded
    private PaymentAttempt attempt;

    @Embedded
    private ChargePlan plan;

    @Embedded
    private Contested contested;

    private boolean voidRequested;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Payment() {}

    static Payment ordered(PaymentOrder order, String provider, ChargeDates dates, Instant now) {
        Payment payment = new Payment();
        payment.id = order.id().value();
        payment.bookingId = order.bookingId().value();
        payment.guestId = order.guestId().value();
        payment.hostId = order.hostId().value();
        payment.provider = provider;
        payment.terms = new PaymentTerms(order);
        payment.sums = new PaymentSums();
        payment.state = PaymentTransitions.TABLE.initial();
        payment.plan = ChargePlan.of(
                order.startsAt(), dates.first(order.startsAt(), now).orElse(null));
        payment.contested = new Contested();
        payment.createdAt = now;
        payment.updatedAt = now;
        return payment;
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

    void setUp(UUID mandate, Instant now) {
        step(PaymentStep.SET_UP, now);
        attempt = PaymentAttempt.under(mandate);
        plan.keep(mandate);
    }

    void charge(UUID operation, Instant now) {
        step(PaymentStep.CHARGE, now);
        attempt = PaymentAttempt.under(operation);
    }

    void fallBack(OperationReport why, Instant now) {
        step(PaymentStep.FALL_BACK, now);
        attempt = PaymentAttempt.declinedInto(plan.mandateId(), why);
    }

    void reduceTo(Money owed, List<Share> shares, Instant now) {
        terms.reduceTo(owed, shares);
        plan.reduce(now);
        updatedAt = now;
    }

    void capture(Money captured, Instant now) {
        step(PaymentStep.CAPTURE, now);
        sums.capture(captured.amountMinor());
    }

    void refuseCapture(OperationReport why, Instant now) {
        step(PaymentStep.REFUSE_CAPTURE, now);
        attempt = PaymentAttempt.declined(why);
        plan.end();
    }

    void expire(Instant now) {
        step(PaymentStep.EXPIRE, now);
        attempt = PaymentAttempt.none();
        plan.end();
    }

    /** From now on nothing is wanted; what the provider still holds is voided as soon as that is known. */
    void requestVoid() {
        voidRequested = true;
    }

    void voidNow(Instant now) {
        step(PaymentStep.VOID, now);
        voidRequested = true;
    }

    public void refund(Money part, Instant now) {
        step(sums.refund(part.amountMinor()), now);
    }

    /** A part that was sent has come back. */
    public void returnRefund(Money part, Instant now) {
        step(sums.returnRefund(part.amountMinor()), now);
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

    /** All that the guest pays: price and deposit. */
    public Money amount() {
        return terms.amount();
    }

    /** For the stay: what goes into the escrow. */
    public Money price() {
        return amount().minus(deposit());
    }

    /** Held apart as a security deposit; zero for none. */
    public Money deposit() {
        return terms.deposit();
    }

    public String description() {
        return terms.description();
    }

    /** Who gets what of the price if all goes well. */
    public List<Share> split() {
        return terms.split();
    }

    public PaymentState state() {
        return state;
    }

    public Money captured() {
        return terms.money(sums.capturedMinor());
    }

    public Money refunded() {
        return terms.money(sums.refundedMinor());
    }

    /** The last attempt to pay; before the first everything in it is empty. */
    public PaymentAttempt attempt() {
        return attempt == null ? PaymentAttempt.none() : attempt;
    }

    public ChargePlan plan() {
        return plan;
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
