package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.PaymentId;
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

/** Bookings gives the guest back what was released already: who leaves early, or gives up paid nights. */
@Path("/v1/payments/{paymentId}/take-backs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class TakeBackResource {

    private final SettlementService settlements;

    TakeBackResource(SettlementService settlements) {
        this.settlements = settlements;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "takeBackPayment",
            summary = "Take released money back for the guest",
            description = "It comes from what is owed to those who got it; what the host has been paid out already "
                    + "becomes a debt that the next payout pays first.")
    @APIResponseSchema(
            value = SettlementResponse.class,
            responseCode = "201",
            responseDescription = "Taken back; the refund leaves through the provider")
    public Response takeBack(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull TakeBackRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SettlementResponse.of(settlements.takeBack(paymentId, request.division())))
                .build();
    }
}
