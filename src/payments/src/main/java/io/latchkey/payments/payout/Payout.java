package io.latchkey.payments.payout;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** Everything we owe a host in one currency, on its way to the host's bank. */
@Entity
public class Payout {

    @Id
    private UUID id;

    private UUID hostId;
    private Currency currency;
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private PayoutState state;

    @Enumerated(EnumType.STRING)
    private PayoutReason reason;

    private String message;
    private String destination;
    private Instant createdAt;
    private Instant finishedAt;
    private Currency paidCurrency;
    private Long paidMinor;

    @Version
    private long version;

    protected Payout() {}

    static Payout waiting(UUID id, PersonId host, Money amount, Instant now) {
        Payout payout = new Payout();
        payout.id = id;
        payout.hostId = host.value();
        payout.currency = amount.currency();
        payout.amountMinor = amount.amountMinor();
        payout.state = PayoutTransitions.TABLE.initial();
        payout.createdAt = now;
        return payout;
    }

    /** Nothing can be sent yet; it would be this much. */
    void keepWaiting(Money amount, PayoutReason because) {
        amountMinor = amount.amountMinor();
        reason = because;
    }

    void send(Money amount, String to) {
        step(PayoutStep.SEND);
        amountMinor = amount.amountMinor();
        destination = to;
        reason = null;
    }

    void pay(Instant now) {
        step(PayoutStep.PAY);
        finishedAt = now;
    }

    void fail(PayoutReason because, String bankMessage, Instant now) {
        step(PayoutStep.FAIL);
        reason = because;
        message = bankMessage;
        finishedAt = now;
    }

    void review() {
        reason = PayoutReason.UNDER_REVIEW;
    }

    /** An operator has found out what was really paid; whether that is this payout is the step. */
    void payOtherwise(PayoutStep how, Money really, Instant now) {
        step(how);
        paidCurrency = really.currency();
        paidMinor = really.amountMinor();
        reason = PayoutReason.PAID_OTHERWISE;
        finishedAt = now;
    }

    private void step(PayoutStep step) {
        state = PayoutTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a payout cannot " + step + " in " + state));
    }

    public UUID id() {
        return id;
    }

    public PersonId hostId() {
        return new PersonId(hostId);
    }

    public Money amount() {
        return new Money(amountMinor, currency);
    }

    public PayoutState state() {
        return state;
    }

    /** What was really paid, if an operator had to find out; else {@code null}. */
    public Money paid() {
        return paidMinor == null ? null : new Money(paidMinor, paidCurrency);
    }

    /** {@code null} unless it waits, failed, is under review or was paid otherwise. */
    public PayoutReason reason() {
        return reason;
    }

    /** What the bank said. */
    public String message() {
        return message;
    }

    public String destination() {
        return destination;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
