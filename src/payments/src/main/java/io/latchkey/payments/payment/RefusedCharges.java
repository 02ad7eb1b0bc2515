package io.latchkey.payments.payment;

import io.latchkey.payments.escrow.EscrowService;
import io.latchkey.payments.escrow.EscrowStep;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;

/** What follows when a card is refused for which one is kept. The payment's row is locked by the caller. */
@ApplicationScoped
class RefusedCharges {

    private final ChargeService charges;
    private final EscrowService escrows;
    private final VoidService voids;
    private final PaymentEvents events;

    RefusedCharges(ChargeService charges, EscrowService escrows, VoidService voids, PaymentEvents events) {
        this.charges = charges;
        this.escrows = escrows;
        this.voids = voids;
        this.events = events;
    }

    /**
     * A card was refused. With a date left the kept card is charged then; otherwise nothing comes of the plan any more,
     * and the guest may pay as for a near start. Says whether that took care of the refusal.
     */
    @Transactional(TxType.MANDATORY)
    public boolean declined(Payment payment, Operation refused, Instant now) {
        if (!payment.plan().hasMandate()) {
            return false;
        }
        Optional<Instant> next = next(payment, refused, now);
        if (next.isPresent() || payment.isVoidRequested()) {
            fallBack(payment, refused, next.orElse(now), now);
        } else {
            giveUp(payment, refused.report(), now);
        }
        return true;
    }

    /** A card that was to replace the kept one changes nothing about its date. */
    private Optional<Instant> next(Payment payment, Operation refused, Instant now) {
        ChargePlan plan = payment.plan();
        if (refused.kind() == OperationKind.SET_UP) {
            return Optional.of(plan.chargeAt());
        }
        return refused.report().isNotSentInTime() && now.isBefore(plan.startsAt())
                ? Optional.of(now)
                : charges.dates().next(plan.startsAt(), now);
    }

    private void fallBack(Payment payment, Operation refused, Instant next, Instant now) {
        payment.fallBack(refused.report(), now);
        if (refused.kind() == OperationKind.AUTHORIZE) {
            payment.plan().decline(next);
            events.chargeDeclined(payment, refused.report());
        } else {
            events.declined(payment, refused.report());
        }
        if (payment.isVoidRequested()) {
            voids.plan(payment, payment.amount());
        } else {
            charges.chargeInTime(payment);
        }
    }

    private void giveUp(Payment payment, OperationReport why, Instant now) {
        payment.decline(why, now);
        payment.plan().end();
        escrows.stepIfPossible(payment.bookingId(), EscrowStep.LAPSE);
        events.captureRefused(payment, why);
        voids.planForLeftovers(payment);
    }
}
