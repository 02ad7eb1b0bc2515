package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
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
 * The security deposit of one booking. It is agreed with the booking, held once the guest's money is captured, frozen
 * while a claim is open, and divided once: all of it back to the guest by its timer, or some to the host as a claim says.
 * What is decided here payments carries out under the settlement's id, so that nothing is divided twice. {@link
 * DepositTransitions} has every step.
 */
@Entity
public class Deposit {

    @Id
    private UUID bookingId;

    @Version
    private long version;

    private UUID paymentId;
    private Currency currency;
    private long amountMinor;

    @Enumerated(EnumType.STRING)
    private DepositState state;

    private Instant returnsAt;
    private String freezeReason;
    private UUID settlementId;
    private Long toHostMinor;
    private String reason;
    private Instant settledAt;

    /** For Hibernate only. */
    protected Deposit() {}

    Deposit(BookingId booking, PaymentId payment, Money amount) {
        this.bookingId = booking.value();
        this.paymentId = payment.value();
        this.currency = amount.currency();
        this.amountMinor = amount.amountMinor();
        this.state = DepositTransitions.TABLE.initial();
    }

    boolean allows(DepositStep step) {
        return DepositTransitions.TABLE.allows(state, step);
    }

    void hold() {
        enter(DepositStep.HOLD);
    }

    void freeze(String because) {
        enter(DepositStep.FREEZE);
        freezeReason = because;
    }

    void unfreeze() {
        enter(DepositStep.UNFREEZE);
        freezeReason = null;
    }

    /** Decides who gets what, once and for all; says which step that is. */
    DepositStep settle(UUID settlement, DepositSettlement division) {
        DepositStep step = division.toHost().isZero() ? DepositStep.RETURN : DepositStep.SPLIT;
        enter(step);
        freezeReason = null;
        settlementId = settlement;
        toHostMinor = division.toHost().amountMinor();
        reason = division.reason();
        return step;
    }

    void settled(Instant at) {
        settledAt = at;
    }

    void returnAt(Instant moment) {
        returnsAt = moment;
    }

    private void enter(DepositStep step) {
        state = DepositTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("a deposit cannot " + step + " in " + state));
    }

    boolean isReturnDue(Instant now) {
        return state == DepositState.HELD && returnsAt != null && !now.isBefore(returnsAt);
    }

    BookingId bookingId() {
        return new BookingId(bookingId);
    }

    PaymentId paymentId() {
        return new PaymentId(paymentId);
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    /** What can still be divided. */
    Money held() {
        return state == DepositState.HELD || state == DepositState.FROZEN ? amount() : Money.zero(currency);
    }

    DepositState state() {
        return state;
    }

    Instant returnsAt() {
        return returnsAt;
    }

    String freezeReason() {
        return freezeReason;
    }

    /** Null before it is decided. */
    Money toHost() {
        return toHostMinor == null ? null : new Money(toHostMinor, currency);
    }

    String reason() {
        return reason;
    }

    Instant settledAt() {
        return settledAt;
    }

    long version() {
        return version;
    }
}
