package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.settlement.Settlement;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bookings divides what is held. */
@Path("/v1/payments/{paymentId}/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class SettlementResource {

    private final SettlementService settlements;

    SettlementResource(SettlementService settlements) {
        this.settlements = settlements;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "settlePayment",
            summary = "Divide held money",
            description =
                    "Refund and release together are at most what is held. The release is done at once, the refund "
                            + "leaves through the provider and is tried until it has arrived.")
    @APIResponseSchema(value = SettlementResponse.class, responseCode = "201", responseDescription = "Divided")
    public Response settle(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull SettleRequest request) {
        Division division = request.division();
        Settlement settlement = request.claimId() == null
                ? settlements.settle(paymentId, division, request.reason())
                : settlements.settle(paymentId, division, request.reason(), request.claimId());
        return Response.status(Response.Status.CREATED)
                .entity(SettlementResponse.of(settlement))
                .build();
    }
}
