package io.latchkey.payments.dispute.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.dispute.Dispute;
import io.latchkey.payments.dispute.DisputeState;
import io.latchkey.payments.dispute.DisputeWish;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute and from where its money came. */
@Schema(name = "Dispute")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisputeResponse(
        UUID id,
        PaymentId paymentId,
        BookingId bookingId,
        PersonId hostId,
        DisputeState state,
        Money amount,
        @Schema(description = "The part that was still held of the price") Money fromEscrow,
        @Schema(description = "The part that was still held of the security deposit") Money fromDeposit,
        @Schema(description = "The part that the host bears: taken from what we owe the host, the rest is a debt")
                Money fromHost,
        @Schema(description = "The part that the platform bears") Money fromPlatform,
        @Schema(description = "The bank's", examples = "fraudulent") String reason,
        @Schema(description = "Until when the provider takes evidence") Instant dueBy,
        @Schema(description = "What we sent or are about to send") String evidence,
        @Schema(description = "What the provider is still to be told") DisputeWish telling,
        @Schema(description = "Why the provider did not take the last decision") String trouble,
        @Schema(examples = "sandbox") String provider,
        @Schema(description = "The provider's name for it", examples = "dsp_4711") String reference,
        Instant openedAt,
        Instant closedAt) {

    static DisputeResponse of(Dispute dispute) {
        return new DisputeResponse(
                dispute.id(),
                dispute.paymentId(),
                dispute.bookingId(),
                dispute.hostId(),
                dispute.state(),
                dispute.amount(),
                dispute.bearing().escrow(),
                dispute.bearing().deposit(),
                dispute.bearing().host(),
                dispute.bearing().platform(),
                dispute.reason(),
                dispute.dueBy(),
                dispute.evidence(),
                dispute.wish().orElse(null),
                dispute.trouble(),
                dispute.provider(),
                dispute.reference(),
                dispute.openedAt(),
                dispute.closedAt());
    }
}
