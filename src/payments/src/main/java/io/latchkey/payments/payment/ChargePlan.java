package io.latchkey.payments.payment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That a payment is charged later, with a card kept for it, and how far that is. */
@Embeddable
public class ChargePlan {

    private Instant startsAt;
    private Instant chargeAt;
    private UUID mandateId;
    private boolean chargeAgreed;
    private boolean chargeDeclined;

    /** Only a part of what was ordered is still owed: the booking was given up. */
    private boolean chargeReduced;

    protected ChargePlan() {}

    /** @param chargeAt {@code null} for at once */
    static ChargePlan of(Instant startsAt, Instant chargeAt) {
        ChargePlan plan = new ChargePlan();
        plan.startsAt = startsAt;
        plan.chargeAt = chargeAt;
        return plan;
    }

    void keep(UUID mandate) {
        mandateId = mandate;
    }

    void agree() {
        chargeAgreed = true;
    }

    void reduce(Instant now) {
        chargeReduced = true;
        chargeAgreed = true;
        chargeAt = now;
    }

    /** The card was refused; {@code next} is when it is charged again. */
    void decline(Instant next) {
        chargeDeclined = true;
        chargeAt = next;
    }

    /** There is no later: whoever pays now pays at once. */
    void end() {
        chargeAt = null;
        mandateId = null;
        chargeAgreed = false;
    }

    /** Whether a guest who confirms now is charged at once; otherwise the card is only kept. */
    boolean isForNow(Instant now) {
        return chargeAt == null || chargeDeclined || chargeReduced || !now.isBefore(chargeAt);
    }

    /** The booking is agreed: the card is charged when the time has come. */
    boolean isAgreed() {
        return chargeAgreed;
    }

    boolean isReduced() {
        return chargeReduced;
    }

    /** The kept card was refused at least once. */
    boolean wasDeclined() {
        return chargeDeclined;
    }

    boolean hasMandate() {
        return mandateId != null;
    }

    /** The operation that kept the card; {@code null} while none is kept. */
    UUID mandateId() {
        return mandateId;
    }

    /** {@code null} if the order did not say. */
    Instant startsAt() {
        return startsAt;
    }

    /** When the card is charged next; {@code null} if nothing is charged later. */
    public Instant chargeAt() {
        return chargeAt;
    }
}
