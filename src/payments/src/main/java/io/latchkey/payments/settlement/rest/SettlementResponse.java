package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.settlement.Reason;
import io.latchkey.payments.settlement.Settlement;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Settlement")
record SettlementResponse(
        UUID id,
        PaymentId paymentId,
        BookingId bookingId,
        @Schema(description = "Promised to the guest; the event payment.refunded tells when it was sent") Money refund,
        Money released,
        Reason reason,
        Instant createdAt) {

    static SettlementResponse of(Settlement settlement) {
        return new SettlementResponse(
                settlement.id(),
                settlement.paymentId(),
                settlement.bookingId(),
                settlement.refund(),
                settlement.released(),
                settlement.reason(),
                settlement.createdAt());
    }
}
