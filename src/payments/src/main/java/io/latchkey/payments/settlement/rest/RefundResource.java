package io.latchkey.payments.settlement.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.payments.settlement.Refund;
import io.latchkey.payments.settlement.RefundState;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A payment's refunds, as its guest and host see them. */
@Path("/v1/payments/{paymentId}/refunds")
@Tag(name = "Payments")
@Authenticated
@RunOnVirtualThread
class RefundResource {

    private final SettlementService settlements;
    private final Caller caller;

    RefundResource(SettlementService settlements, Caller caller) {
        this.settlements = settlements;
        this.caller = caller;
    }

    @Schema(name = "Refunds")
    record RefundsResponse(List<RefundResponse> items) {}

    @Schema(name = "Refund")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RefundResponse(
            UUID id,
            Money amount,
            @Schema(description = "OPEN until the provider has sent the money; an open one is tried again")
                    RefundState state,
            int failures,
            @Schema(description = "What the provider said the last time it refused") String lastFailure,
            Instant createdAt,
            Instant doneAt) {

        static RefundResponse of(Refund refund) {
            return new RefundResponse(
                    refund.id(),
                    refund.amount(),
                    refund.state(),
                    refund.failures(),
                    refund.lastFailure(),
                    refund.createdAt(),
                    refund.doneAt());
        }
    }

    @GET
    @Operation(operationId = "listRefunds", summary = "A payment's refunds", description = "Oldest first.")
    @APIResponse(responseCode = "200", description = "All refunds, open and done")
    public RefundsResponse list(@PathParam("paymentId") PaymentId paymentId) {
        Viewer viewer = Viewer.of(caller);
        return new RefundsResponse(settlements.refunds(paymentId, viewer).stream()
                .map(RefundResponse::of)
                .toList());
    }
}
