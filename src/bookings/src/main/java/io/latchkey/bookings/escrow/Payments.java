package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
import java.util.UUID;

/**
 * The way to the payments service. Every call is stored with the running transaction and repeated until it is
 * answered; what came of it is told by the payments feed.
 */
public interface Payments {

    /** Tried before the guest gets the booking's answer, so that they can pay right away. */
    void open(PaymentId payment, PaymentOrder order);

    void capture(PaymentId payment);

    void cancel(PaymentId payment);

    /** Charges a kept card now, for this and no more: what is owed for a booking that was given up. */
    void charge(PaymentId payment, Owed owed);

    /** @param settlementId the same for every repetition: money is divided once by it */
    void settle(PaymentId payment, UUID settlementId, Settlement settlement);

    /** Nothing of it moves until the claim, or one after it, is settled; heard in any order. */
    void freeze(PaymentId payment, ClaimId claim, String reason);

    /** The claim came to nothing. */
    void thaw(PaymentId payment, ClaimId claim);

    /** @param takeBackId the same for every repetition */
    void takeBack(PaymentId payment, UUID takeBackId, TakeBack takeBack);
}
