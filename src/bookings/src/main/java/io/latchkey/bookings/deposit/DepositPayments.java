package io.latchkey.bookings.deposit;

import io.latchkey.kernel.id.PaymentId;
import java.util.UUID;

/**
 * The way to the payments service. The call is stored with the running transaction and repeated until it is answered;
 * what came of it is told by the payments feed.
 */
public interface DepositPayments {

    /** @param settlementId the same for every repetition: a deposit is divided once by it */
    void settle(PaymentId payment, UUID settlementId, DepositSettlement settlement);
}
