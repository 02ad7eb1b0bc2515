package io.latchkey.bookings.escrow;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of one payment's money, as payments told so far, in minor units of the escrow's currency: captured = held +
 * refunded + released + charged back.
 */
@Embeddable
class Told {

    private long capturedMinor;
    private long refundedMinor;
    private long releasedMinor;
    private long chargedBackMinor;

    /** The settlements and lost disputes among it: each counts once. */
    private UUID[] heardSettlements;

    Told() {
        this.heardSettlements = new UUID[0];
    }

    void capture(long minor) {
        capturedMinor = minor;
    }

    boolean hasHeard(UUID fact) {
        return List.of(heardSettlements).contains(fact);
    }

    void add(SettlementFact fact) {
        refundedMinor += fact.refund().amountMinor();
        releasedMinor += fact.releasedMore();
        remember(fact.id());
    }

    void add(LostDispute dispute) {
        chargedBackMinor += dispute.fromEscrow().amountMinor();
        remember(dispute.id());
    }

    private void remember(UUID fact) {
        heardSettlements =
                Stream.concat(Stream.of(heardSettlements), Stream.of(fact)).toArray(UUID[]::new);
    }

    long captured() {
        return capturedMinor;
    }

    long refunded() {
        return refundedMinor;
    }

    long released() {
        return releasedMinor;
    }

    long chargedBack() {
        return chargedBackMinor;
    }

    long held() {
        return capturedMinor - refundedMinor - releasedMinor - chargedBackMinor;
    }
}
