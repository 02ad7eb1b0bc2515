package io.latchkey.payments.receipt;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.ledger.TransactionKind;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Makes receipts for the guest of a booking and for operators. */
@ApplicationScoped
public class ReceiptService {

    private final PaymentService payments;
    private final SettlementService settlements;
    private final LedgerReader ledger;
    private final Database database;

    ReceiptService(PaymentService payments, SettlementService settlements, LedgerReader ledger, Database database) {
        this.payments = payments;
        this.settlements = settlements;
        this.ledger = ledger;
        this.database = database;
    }

    /** @throws ProblemException NOTHING_CAPTURED before the guest's money was taken */
    @Transactional
    public Receipt of(BookingId booking, Viewer viewer) {
        database.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        PaymentService.View view = payments.ofBookingForGuest(booking, viewer);
        Instant paidAt =
                ledger.firstOf(booking.value(), TransactionKind.CAPTURE).orElseThrow(() -> nothingCaptured(view));
        return new Receipt(
                view.payment(),
                view.payment().split(),
                view.escrow(),
                view.deposit(),
                paidAt,
                settlements.reasonedRefunds(view.payment().id()));
    }

    private static ProblemException nothingCaptured(PaymentService.View view) {
        return new ProblemException(
                        PaymentsProblem.NOTHING_CAPTURED,
                        "There is a receipt once the money was taken; the payment is "
                                + view.payment().state() + ".")
                .with("state", view.payment().state().name());
    }
}
