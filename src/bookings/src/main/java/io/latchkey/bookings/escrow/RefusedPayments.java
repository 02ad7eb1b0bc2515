package io.latchkey.bookings.escrow;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of a payment when payments says a final no: whoever waits for its money is told, and waits no longer. */
@ApplicationScoped
public class RefusedPayments {

    private final EscrowRepository escrows;
    private final EscrowFacts facts;

    RefusedPayments(EscrowRepository escrows, EscrowFacts facts) {
        this.escrows = escrows;
        this.facts = facts;
    }

    /** It cannot even be ordered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void order(PaymentId payment) {
        locked(payment, account -> facts.orderRefused(account, payment));
    }

    /** It is not authorized any more; should it have been captured before, the feed tells so. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void capture(PaymentId payment) {
        locked(payment, account -> facts.lost(account, payment));
    }

    private void locked(PaymentId payment, Consumer<BookingId> fact) {
        escrows.accountOf(payment).ifPresent(account -> {
            facts.lock(List.of(account));
            fact.accept(account);
        });
    }
}
