package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * All money of one booking: its own escrow, and one for the supplement of each change that made it dearer.
 *
 * @param escrows oldest first, so the booking's own is the first
 */
public record Funds(List<Escrow> escrows) {

    public Funds {
        escrows = List.copyOf(escrows);
        if (escrows.isEmpty()) {
            throw new IllegalArgumentException("every booking has an escrow of its own");
        }
    }

    private Escrow own() {
        return escrows.getFirst();
    }

    /** Of the booking itself, not of its supplements; null where the booking costs nothing. */
    public PaymentId paymentId() {
        return isFree() ? null : own().paymentId();
    }

    /** The booking was to be had for nothing: there is no payment to wait for. */
    public boolean isFree() {
        return own().isFree();
    }

    /** Of the booking's own payment until any money is captured; then of all its money. */
    public EscrowState state() {
        if (!captured().isPositive()) {
            return own().state();
        }
        if (isFrozen()) {
            return EscrowState.FROZEN;
        }
        if (captured().minus(refunded()).minus(released()).minus(chargedBack()).isPositive()) {
            return EscrowState.HELD;
        }
        if (released().isZero() && escrows.stream().anyMatch(escrow -> escrow.state() == EscrowState.CHARGED_BACK)) {
            return EscrowState.CHARGED_BACK;
        }
        return refunded().isZero()
                ? EscrowState.RELEASED
                : released().isZero() ? EscrowState.REFUNDED : EscrowState.PARTLY_REFUNDED;
    }

    /** When the guest's card, which is kept, is charged; null if nothing is charged later. */
    public Instant chargeAt() {
        return own().state() == EscrowState.SCHEDULED ? own().expected().chargeAt() : null;
    }

    public Money captured() {
        return sum(Escrow::captured);
    }

    public Money refunded() {
        return sum(Escrow::refunded);
    }

    public Money released() {
        return sum(Escrow::released);
    }

    /** Taken back by the guest's bank while it was held. */
    public Money chargedBack() {
        return sum(Escrow::chargedBack);
    }

    /** Captured, not promised to the guest, and not taken back by their bank. */
    public Money kept() {
        return sum(Escrow::kept);
    }

    /** What can still be divided without taking anything back. */
    public Money divisible() {
        return Money.sum(
                own().captured().currency(),
                escrows.stream().filter(Escrow::isDivisible).map(Escrow::kept).toList());
    }

    /** Something is wrong with some of it, or a claim is open: nothing moves until that is settled. */
    public boolean isFrozen() {
        return isWithheld() || isInConflict();
    }

    boolean isWithheld() {
        return own().withheld().isWithheld();
    }

    /** Payments has other figures than the provider for some of it: an operator has to look there. */
    public boolean isInConflict() {
        return escrows.stream().anyMatch(escrow -> escrow.state() == EscrowState.FROZEN);
    }

    boolean isReleaseDue(Instant now) {
        return own().isReleaseDue(now);
    }

    /** Grows with every change of any of it. */
    public long version() {
        return escrows.stream().mapToLong(Escrow::version).sum();
    }

    /** The escrows there is something left of, those of the newest payments first: in this order money goes back. */
    List<Escrow> newestFirst() {
        return escrows.reversed().stream()
                .filter(escrow -> escrow.kept().isPositive())
                .toList();
    }

    private Money sum(Function<Escrow, Money> amount) {
        return Money.sum(
                own().captured().currency(), escrows.stream().map(amount).toList());
    }
}
