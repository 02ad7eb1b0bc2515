package io.latchkey.payments.settlement;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * A promise to the guest. It stays open, visible and tried again, each time as a new call, until the provider has sent
 * the money; a call without a clear answer is never followed by another one before it is clear.
 */
@Entity
public class Refund {

    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

    @Id
    private UUID id;

    private UUID bookingId;
    private UUID paymentId;
    private UUID settlementId;
    private Currency currency;
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private RefundState state;

    private int failures;
    private String lastFailure;
    private Instant createdAt;
    private Instant doneAt;

    @Version
    private long version;

    protected Refund() {}

    static Refund of(UUID id, Settlement settlement) {
        Refund refund = new Refund();
        refund.id = id;
        refund.bookingId = settlement.bookingId().value();
        refund.paymentId = settlement.paymentId().value();
        refund.settlementId = settlement.id();
        refund.currency = settlement.refund().currency();
        refund.amountMinor = settlement.refund().amountMinor();
        refund.state = RefundTransitions.TABLE.initial();
        refund.createdAt = settlement.createdAt();
        return refund;
    }

    /** One more call is on its way. */
    void send() {
        step(RefundStep.SEND);
    }

    void succeed(Instant now) {
        step(RefundStep.SUCCEED);
        doneAt = now;
    }

    /** Nothing is sent any more. */
    void end(Instant now) {
        step(RefundStep.END);
        doneAt = now;
    }

    /** So much of it is not sent any more; the rest is. */
    void reduce(Money part) {
        step(RefundStep.REDUCE);
        amountMinor = Math.subtractExact(amountMinor, part.amountMinor());
    }

    void decline(String why) {
        step(RefundStep.DECLINE);
        failures++;
        lastFailure = why;
    }

    void conflict() {
        step(RefundStep.CONFLICT);
        failures++;
        lastFailure = "the provider sent back something else than was asked for";
    }

    /** It was sent, and the guest's bank has sent it back. */
    void cameBack(String why) {
        step(RefundStep.RETURN);
        doneAt = null;
        failures++;
        lastFailure = why;
    }

    private void step(RefundStep step) {
        state = RefundTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a refund cannot " + step + " in " + state));
    }

    /** How long to wait before it is looked at again: longer after each failure. */
    Duration pause() {
        return PAUSES.get(Math.min(failures, PAUSES.size() - 1));
    }

    public UUID id() {
        return id;
    }

    UUID settlementId() {
        return settlementId;
    }

    public PaymentId paymentId() {
        return new PaymentId(paymentId);
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public RefundState state() {
        return state;
    }

    public int failures() {
        return failures;
    }

    /** Why the provider refused the last time; {@code null} if it never did. */
    public String lastFailure() {
        return lastFailure;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant doneAt() {
        return doneAt;
    }
}
