package io.latchkey.payments.escrow;

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
 * A booking's escrow. Opened with the payment order, AUTHORIZED by the guest's bank, HELD when the money is captured,
 * then divided by settlements until nothing is left: released to host, fees and taxes, or refunded. Always: captured =
 * held + released + refunded + charged back.
 */
@Entity
public class Escrow {

    private static final String DISPUTED = "The guest's bank disputes the payment.";
    private static final String CLAIMED = "A claim about the booking is open.";

    @Id
    private UUID bookingId;

    private UUID paymentId;
    private Currency currency;

    @Enumerated(EnumType.STRING)
    private EscrowState state;

    private long capturedMinor;
    private long releasedMinor;
    private long refundedMinor;
    private long chargedBackMinor;
    private String freezeReason;

    /** The claim it is frozen for, be it beside a dispute; null if it is not frozen, or for another reason. */
    private UUID frozenFor;

    /** This claim and all before it are settled: a freeze for one of them comes too late. */
    private UUID settledClaim;

    private Instant updatedAt;

    @Version
    private long version;

    protected Escrow() {}

    static Escrow open(UUID bookingId, UUID paymentId, Currency currency, Instant now) {
        Escrow escrow = new Escrow();
        escrow.bookingId = bookingId;
        escrow.paymentId = paymentId;
        escrow.currency = currency;
        escrow.state = EscrowTransitions.TABLE.initial();
        escrow.updatedAt = now;
        return escrow;
    }

    void step(EscrowStep step, Instant now) {
        state = EscrowTransitions.TABLE
                .next(state, step)
                .orElseThrow(() -> new IllegalStateException("an escrow cannot " + step + " in " + state));
        updatedAt = now;
    }

    void hold(Money captured, Instant now) {
        step(EscrowStep.HOLD, now);
        capturedMinor = Math.addExact(capturedMinor, captured.amountMinor());
    }

    void settle(Money refund, Money release, Instant now) {
        long refunded = Math.addExact(refundedMinor, refund.amountMinor());
        long released = Math.addExact(releasedMinor, release.amountMinor());
        long left = capturedMinor - refunded - released - chargedBackMinor;
        step(EscrowTransitions.settlement(left, refunded, released), now);
        refundedMinor = refunded;
        releasedMinor = released;
    }

    void takeBack(Money amount, Instant now) {
        releasedMinor = Math.subtractExact(releasedMinor, amount.amountMinor());
        refundedMinor = Math.addExact(refundedMinor, amount.amountMinor());
        step(releasedMinor == 0 ? EscrowStep.TAKE_BACK : EscrowStep.TAKE_BACK_PART, now);
    }

    /** The guest's bank has taken a part of what was held; the rest does not move until its dispute is over. */
    void chargeBack(Money part, Instant now) {
        chargedBackMinor = Math.addExact(chargedBackMinor, part.amountMinor());
        if (allows(EscrowStep.FREEZE)) {
            freeze(DISPUTED, now);
        } else if (frozenFor != null) {
            freezeReason = DISPUTED;
        }
    }

    /** The last dispute is over: what is left goes its way, unless it is frozen for something else, too. */
    void endDispute(Instant now) {
        if (!allows(EscrowStep.CHARGE_BACK)) {
            return;
        }
        if (chargedBackMinor > 0 && !held().isPositive()) {
            step(EscrowStep.CHARGE_BACK, now);
            freezeReason = null;
            frozenFor = null;
        } else if (frozenFor != null) {
            freezeReason = CLAIMED;
        } else if (DISPUTED.equals(freezeReason)) {
            thaw(now);
        }
    }

    /** It is held again. */
    void restore(Money part) {
        chargedBackMinor = Math.subtractExact(chargedBackMinor, part.amountMinor());
    }

    void freeze(String reason, Instant now) {
        step(EscrowStep.FREEZE, now);
        freezeReason = reason;
    }

    void thaw(Instant now) {
        step(EscrowStep.THAW, now);
        freezeReason = null;
        frozenFor = null;
    }

    /**
     * Nothing moves until the claim is settled. A booking has one claim at a time, and their ids are in the order of
     * time: whichever order they are heard in, the last one counts. What is not held, or frozen by an operator, stays as it is.
     */
    void freezeFor(UUID claim, String reason, Instant now) {
        if (settledClaim != null && isUpTo(claim, settledClaim)) {
            return;
        }
        if (state == EscrowState.HELD) {
            freeze(reason, now);
            frozenFor = claim;
        } else if (frozenFor == null ? DISPUTED.equals(freezeReason) : isUpTo(frozenFor, claim)) {
            frozenFor = claim;
        }
    }

    /** What this claim, or one before it, froze may move again; what something else froze may not. */
    void settleClaim(UUID claim, Instant now) {
        if (settledClaim == null || isUpTo(settledClaim, claim)) {
            settledClaim = claim;
        }
        if (frozenFor == null || !isUpTo(frozenFor, claim)) {
            return;
        }
        if (DISPUTED.equals(freezeReason)) {
            frozenFor = null;
        } else {
            thaw(now);
        }
    }

    private static boolean isUpTo(UUID earlier, UUID later) {
        return earlier.toString().compareTo(later.toString()) <= 0;
    }

    public boolean allows(EscrowStep step) {
        return EscrowTransitions.TABLE.allows(state, step);
    }

    public UUID bookingId() {
        return bookingId;
    }

    public EscrowState state() {
        return state;
    }

    public Currency currency() {
        return currency;
    }

    public Money captured() {
        return new Money(capturedMinor, currency);
    }

    public Money released() {
        return new Money(releasedMinor, currency);
    }

    /** Gone back to the guest or promised to. */
    public Money refunded() {
        return new Money(refundedMinor, currency);
    }

    public Money held() {
        return captured().minus(released()).minus(refunded()).minus(chargedBack());
    }

    /** Taken back by the guest's bank while it was held. */
    public Money chargedBack() {
        return new Money(chargedBackMinor, currency);
    }

    /** Why nothing moves; {@code null} if it is not frozen. */
    public String freezeReason() {
        return freezeReason;
    }

    public long version() {
        return version;
    }
}
