package io.latchkey.payments.receipt.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.DepositView;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.escrow.ShareTo;
import io.latchkey.payments.receipt.Receipt;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.payments.settlement.RefundState;
import io.latchkey.payments.settlement.SettlementService.ReasonedRefund;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Receipt",
        description = "paid = held + released + refunded + refunding + settledOtherwise + chargedBack")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReceiptResponse(
        BookingId bookingId,
        PaymentId paymentId,
        @Schema(description = "For what", examples = "Attic room by the canal, 2026-12-01 to 2026-12-04")
                String description,
        Instant paidAt,
        Money paid,
        @Schema(
                        description =
                                "Who gets what of the price if all goes well; with the security deposit it adds up to what was asked for")
                List<ReceiptShare> shares,
        @Schema(description = "What goes back to you, oldest first") List<ReceiptRefund> refunds,
        @Schema(description = "Sent back by the provider") Money refunded,
        @Schema(description = "Promised and not yet sent back by the provider") Money refunding,
        @Schema(description = "Promised and not sent any more: it came in another way, from your bank for example")
                Money settledOtherwise,
        @Schema(description = "Taken back for you by your bank while it was held") Money chargedBack,
        @Schema(description = "Still held; goes to nobody before the stay") Money held,
        @Schema(description = "Passed on to host, platform and taxes") Money released,
        @Schema(description = "Contained in the sums above; absent if there is none") DepositView deposit) {

    @Schema(name = "ReceiptShare")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptShare(
            ShareTo to, @Schema(description = "Which tax", examples = "City tax") String name, Money amount) {

        static ReceiptShare of(Share share) {
            return new ReceiptShare(share.to(), share.name(), share.amount());
        }
    }

    @Schema(name = "ReceiptRefund")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReceiptRefund(
            Reason reason,
            Money amount,
            @Schema(description = "OPEN until the provider has sent the money; ENDED if it came to you in another way")
                    RefundState state,
            Instant promisedAt,
            Instant sentAt) {

        static ReceiptRefund of(ReasonedRefund reasoned) {
            return new ReceiptRefund(
                    reasoned.reason(),
                    reasoned.refund().amount(),
                    reasoned.refund().state(),
                    reasoned.refund().createdAt(),
                    reasoned.refund().state() == RefundState.DONE
                            ? reasoned.refund().doneAt()
                            : null);
        }
    }

    static ReceiptResponse of(Receipt receipt) {
        return new ReceiptResponse(
                receipt.payment().bookingId(),
                receipt.payment().id(),
                receipt.payment().description(),
                receipt.paidAt(),
                receipt.paid(),
                receipt.shares().stream().map(ReceiptShare::of).toList(),
                receipt.refunds().stream().map(ReceiptRefund::of).toList(),
                receipt.refunded(),
                receipt.refunding(),
                receipt.settledOtherwise(),
                receipt.chargedBack(),
                receipt.held(),
                receipt.released(),
                DepositView.of(receipt.deposit()));
    }
}
