package io.latchkey.bookings.escrow;

import io.latchkey.engine.pricing.Share;
import io.latchkey.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks payments to take released money back, as soon as payments has told that it was released. */
@ApplicationScoped
class TakeBacks {

    private final Payments payments;
    private final Ids ids;

    TakeBacks(Payments payments, Ids ids) {
        this.payments = payments;
        this.ids = ids;
    }

    /** Nothing if nothing is due, or not yet. */
    void order(Escrow escrow) {
        List<Share> due = escrow.nextTakeBack();
        if (!due.isEmpty()) {
            payments.takeBack(
                    escrow.paymentId(),
                    ids.next(),
                    new TakeBack(Shares.sum(escrow.kept().currency(), due), due));
        }
    }
}
