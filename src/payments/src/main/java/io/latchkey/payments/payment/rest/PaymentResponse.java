package io.latchkey.payments.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.deposit.Deposit;
import io.latchkey.payments.deposit.DepositView;
import io.latchkey.payments.escrow.Escrow;
import io.latchkey.payments.escrow.EscrowState;
import io.latchkey.payments.payment.Payment;
import io.latchkey.payments.payment.PaymentAttempt;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.PaymentState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment and where its money is, always all of it. */
@Schema(
        name = "Payment",
        description =
                "captured = held + released + refunded + refunding + settledOtherwise + chargedBack, at every moment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentResponse(
        PaymentId id,
        BookingId bookingId,
        PersonId guestId,
        PersonId hostId,
        PaymentState state,
        EscrowState escrowState,
        @Schema(description = "All that the guest pays, the security deposit included") Money amount,
        Money captured,
        @Schema(description = "In escrow, or a security deposit: belongs to nobody yet") Money held,
        Money released,
        @Schema(description = "Sent back by the provider") Money refunded,
        @Schema(description = "Promised to the guest and not yet sent back by the provider") Money refunding,
        @Schema(
                        description =
                                "Promised to the guest and not sent any more: it came in another way, from the bank for example")
                Money settledOtherwise,
        @Schema(description = "Contained in the sums above; absent if there is none") DepositView deposit,
        @Schema(description = "Taken back by the guest's bank while it was held") Money chargedBack,
        @Schema(description = "The guest's bank disputes the payment: nothing moves until that is decided")
                boolean disputed,
        @Schema(description = "Until when the guest's bank holds an authorized amount") Instant captureBefore,
        @Schema(description = "When the guest's card, which is kept, is charged; absent if nothing is charged later")
                Instant chargeAt,
        Decline decline,
        Action action,
        Instant createdAt,
        long version) {

    /** Why the last attempt failed. */
    @Schema(name = "Decline")
    record Decline(
            @Schema(examples = "insufficient_funds") String code,
            @Schema(examples = "There is not enough money on this card. Try another one.") String message) {}

    /** Where the guest passes the bank's check. */
    @Schema(name = "PaymentAction")
    record Action(@Schema(description = "Show this page to the guest, then confirm again") String url) {}

    static PaymentResponse of(PaymentService.View view) {
        Payment payment = view.payment();
        Escrow escrow = view.escrow();
        Deposit deposit = view.deposit();
        Money held = deposit == null ? escrow.held() : escrow.held().plus(deposit.held());
        Money released = deposit == null ? escrow.released() : escrow.released().plus(deposit.toHost());
        Money chargedBack =
                deposit == null ? escrow.chargedBack() : escrow.chargedBack().plus(deposit.chargedBack());
        Money settledOtherwise =
                payment.contested().settledOtherwise(payment.amount().currency());
        PaymentAttempt attempt = payment.attempt();
        return new PaymentResponse(
                payment.id(),
                payment.bookingId(),
                payment.guestId(),
                payment.hostId(),
                payment.state(),
                escrow.state(),
                payment.amount(),
                payment.captured(),
                held,
                released,
                payment.refunded(),
                payment.captured()
                        .minus(held)
                        .minus(released)
                        .minus(payment.refunded())
                        .minus(settledOtherwise)
                        .minus(chargedBack),
                settledOtherwise,
                DepositView.of(deposit),
                chargedBack,
                payment.contested().isDisputed(),
                attempt.captureBefore(),
                payment.plan().chargeAt(),
                attempt.declineCode() == null ? null : new Decline(attempt.declineCode(), attempt.declineMessage()),
                attempt.actionUrl() == null ? null : new Action(attempt.actionUrl()),
                payment.createdAt(),
                payment.version() + escrow.version() + (deposit == null ? 0 : deposit.version()));
    }
}
