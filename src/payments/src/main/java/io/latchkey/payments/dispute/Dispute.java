package io.latchkey.payments.dispute;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.provider.ProviderDispute;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * A capture that the guest's bank contests. Its money left with the opening, out of {@link Bearing}; an operator sends
 * evidence or accepts, the bank decides. What an operator wants is written down first and told to the provider until
 * that has it.
 */
@Entity
public class Dispute {

    @Id
    private UUID id;

    private UUID bookingId;
    private UUID paymentId;
    private UUID hostId;
    private String provider;
    private String reference;
    private Currency currency;
    private long amountMinor;
    private long escrowMinor;
    private long depositMinor;
    private long hostMinor;
    private long platformMinor;
    private String reason;

    @Enumerated(EnumType.STRING)
    private DisputeState state;

    private Instant dueBy;
    private Instant openedAt;
    private Instant learnedAt;
    private Instant closedAt;
    private String evidence;

    @Enumerated(EnumType.STRING)
    private DisputeWish wish;

    private UUID wishId;
    private String trouble;

    @Version
    private long version;

    protected Dispute() {}

    static Dispute opened(Payment payment, ProviderDispute found, Bearing bearing, Instant now) {
        Dispute dispute = new Dispute();
        dispute.id = ProviderDispute.idOf(payment.provider(), found.reference());
        dispute.bookingId = payment.bookingId().value();
        dispute.paymentId = payment.id().value();
        dispute.hostId = payment.hostId().value();
        dispute.provider = payment.provider();
        dispute.reference = found.reference();
        dispute.currency = found.amount().currency();
        dispute.amountMinor = found.amount().amountMinor();
        dispute.escrowMinor = bearing.escrow().amountMinor();
        dispute.depositMinor = bearing.deposit().amountMinor();
        dispute.hostMinor = bearing.host().amountMinor();
        dispute.platformMinor = bearing.platform().amountMinor();
        dispute.reason = found.reason();
        dispute.state = DisputeTransitions.TABLE.initial();
        dispute.dueBy = found.dueBy();
        dispute.openedAt = found.openedAt();
        dispute.learnedAt = now;
        return dispute;
    }

    boolean allows(DisputeStep step) {
        return DisputeTransitions.TABLE.allows(state, step);
    }

    /** The provider has said so: nothing is left to be told. */
    void step(DisputeStep step, Instant now) {
        state = DisputeTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a dispute cannot " + step + " in " + state));
        forgetWish();
        trouble = null;
        closedAt = state.isOver() ? now : null;
    }

    void dueBy(Instant until) {
        dueBy = until;
    }

    /** To be told to the provider under this id, however often. */
    void wish(DisputeWish what, UUID call) {
        wish = what;
        wishId = call;
        trouble = null;
    }

    void evidence(String text) {
        evidence = text;
    }

    /** The provider does not take it. */
    void refused(String message) {
        forgetWish();
        trouble = message;
    }

    private void forgetWish() {
        wish = null;
        wishId = null;
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

    public PersonId hostId() {
        return new PersonId(hostId);
    }

    public String provider() {
        return provider;
    }

    /** The provider's name for it. */
    public String reference() {
        return reference;
    }

    public Money amount() {
        return money(amountMinor);
    }

    /** From where the money came. */
    public Bearing bearing() {
        return new Bearing(money(escrowMinor), money(depositMinor), money(hostMinor), money(platformMinor));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    /** The bank's reason, for programs. */
    public String reason() {
        return reason;
    }

    public DisputeState state() {
        return state;
    }

    /** {@code null} if the provider takes no evidence. */
    public Instant dueBy() {
        return dueBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** What we sent or are about to send; {@code null} if nothing. */
    public String evidence() {
        return evidence;
    }

    /** What the provider is still to be told. */
    public Optional<DisputeWish> wish() {
        return Optional.ofNullable(wish);
    }

    UUID wishId() {
        return wishId;
    }

    /** Why the provider did not take the last wish; {@code null} if it did. */
    public String trouble() {
        return trouble;
    }
}
