package io.latchkey.payments.receipt.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.document.Amounts;
import io.latchkey.payments.document.Column;
import io.latchkey.payments.document.Pdf;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.receipt.Receipt;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.payments.settlement.Refund;
import io.latchkey.payments.settlement.SettlementService.ReasonedRefund;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A receipt to print and keep. */
final class ReceiptPdf {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private static final List<Column> SHARES = List.of(Column.text("For", 395), Column.number("Amount", 100));

    private static final List<Column> REFUNDS = List.of(
            Column.text("Refund for", 195),
            Column.text("Promised", 100),
            Column.text("Sent", 100),
            Column.number("Amount", 100));

    private final Pdf pdf;
    private final Receipt receipt;

    ReceiptPdf(Pdf pdf, Receipt receipt) {
        this.pdf = pdf;
        this.receipt = receipt;
    }

    void write(Instant now) throws IOException {
        pdf.text(receipt.payment().description());
        pdf.gap();
        pdf.text("Booking " + receipt.payment().bookingId());
        pdf.text("Payment " + receipt.payment().id());
        pdf.text("Paid on " + MINUTE.format(receipt.paidAt()) + ": " + receipt.paid());
        pdf.gap();
        shares();
        if (!receipt.refunds().isEmpty()) {
            refunds();
        }
        pdf.text("Paid " + receipt.paid() + ", sent back " + receipt.refunded() + ", on its way back "
                + receipt.refunding() + ", held " + receipt.held() + ", passed on to host, platform and taxes "
                + receipt.released() + ".");
        if (receipt.chargedBack().isPositive()) {
            pdf.text("Taken back for you by your bank: " + receipt.chargedBack() + ".");
        }
        if (receipt.settledOtherwise().isPositive()) {
            pdf.text("Settled in another way, and not sent: " + receipt.settledOtherwise() + ".");
        }
        pdf.text("As of " + MINUTE.format(now) + ".");
    }

    private void shares() throws IOException {
        pdf.table(SHARES);
        for (Share share : receipt.shares()) {
            pdf.row(what(share), number(share.amount()));
        }
        if (receipt.deposit() != null) {
            pdf.row("Security deposit, held apart", number(receipt.deposit().amount()));
        }
        pdf.row("Total, " + receipt.paid().currency(), number(receipt.payment().amount()));
        pdf.endTable();
    }

    private void refunds() throws IOException {
        pdf.table(REFUNDS);
        for (ReasonedRefund reasoned : receipt.refunds()) {
            Refund refund = reasoned.refund();
            pdf.row(why(reasoned.reason()), MINUTE.format(refund.createdAt()), sent(refund), number(refund.amount()));
        }
        pdf.endTable();
    }

    private static String sent(Refund refund) {
        return switch (refund.state()) {
            case OPEN -> "not yet";
            case DONE -> MINUTE.format(refund.doneAt());
            case ENDED -> "in another way";
        };
    }

    private static String what(Share share) {
        return switch (share.to()) {
            case HOST -> "To your host";
            case PLATFORM_FEE -> "Platform fee";
            case TAX -> share.name() == null ? "Tax" : "Tax: " + share.name();
        };
    }

    private static String why(Reason reason) {
        return switch (reason) {
            case RELEASE -> "Rest after the stay";
            case CANCELLATION -> "Cancellation";
            case NO_SHOW -> "No-show";
            case LEFT_EARLY -> "Left early";
            case LATE_MONEY -> "Money that came after the booking had ended";
            case CHANGE -> "The booking was changed";
            case GOODWILL -> "Goodwill";
            case CLAIM -> "A problem was settled";
            case CONFLICT -> "Another amount was taken than agreed";
            case TAKE_BACK -> "Taken back after the release";
            case DEPOSIT -> "Security deposit";
        };
    }

    private static String number(Money amount) {
        return Amounts.decimal(amount).toPlainString();
    }
}
