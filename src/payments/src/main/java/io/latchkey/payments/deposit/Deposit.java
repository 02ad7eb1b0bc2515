package io.latchkey.payments.deposit;

import io.latchkey.kernel.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/**
 * The security deposit that came with a booking's payment; a booking without one has none of these. It is divided once
 * and whole. Always: captured = held + to the host + to the guest + charged back.
 */
@Entity
public class Deposit {

    @Id
    private UUID bookingId;

    private UUID paymentId;
    private Currency currency;
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private DepositState state;

    private long capturedMinor;
    private long toHostMinor;
    private long toGuestMinor;
    private long chargedBackMinor;
    private String reason;
    private Instant updatedAt;

    @Version
    private long version;

    protected Deposit() {}

    static Deposit ordered(UUID bookingId, UUID paymentId, Money amount, Instant now) {
        Deposit deposit = new Deposit();
        deposit.bookingId = bookingId;
        deposit.paymentId = paymentId;
        deposit.currency = amount.currency();
        deposit.amountMinor = amount.amountMinor();
        deposit.state = DepositTransitions.TABLE.initial();
        deposit.updatedAt = now;
        return deposit;
    }

    void hold(Instant now) {
        step(DepositStep.HOLD, now);
        capturedMinor = amountMinor;
    }

    /** The host gets so much, the guest the rest. */
    void divide(Money toHost, String why, Instant now) {
        step(toHost.isZero() ? DepositStep.RETURN : DepositStep.SPLIT, now);
        toHostMinor = toHost.amountMinor();
        toGuestMinor = capturedMinor - chargedBackMinor - toHostMinor;
        reason = why;
    }

    void chargeBack(Money part, Instant now) {
        chargedBackMinor = Math.addExact(chargedBackMinor, part.amountMinor());
        updatedAt = now;
    }

    /** It is held again. */
    void restore(Money part, Instant now) {
        chargedBackMinor = Math.subtractExact(chargedBackMinor, part.amountMinor());
        updatedAt = now;
    }

    private void step(DepositStep step, Instant now) {
        state = DepositTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a deposit cannot " + step + " in " + state));
        updatedAt = now;
    }

    public UUID bookingId() {
        return bookingId;
    }

    public DepositState state() {
        return state;
    }

    public Money amount() {
        return money(amountMinor);
    }

    public Money captured() {
        return money(capturedMinor);
    }

    public Money toHost() {
        return money(toHostMinor);
    }

    /** Gone back to the guest or promised to. */
    public Money toGuest() {
        return money(toGuestMinor);
    }

    public Money held() {
        return captured().minus(toHost()).minus(toGuest()).minus(chargedBack());
    }

    /** Taken back by the guest's bank while it was held. */
    public Money chargedBack() {
        return money(chargedBackMinor);
    }

    /** Why it was divided so; {@code null} before. */
    public String reason() {
        return reason;
    }

    public long version() {
        return version;
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
