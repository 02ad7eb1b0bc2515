package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bookings divides a held security deposit. */
@Path("/v1/payments/{paymentId}/deposit-settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class DepositSettlementResource {

    private final SettlementService settlements;

    DepositSettlementResource(SettlementService settlements) {
        this.settlements = settlements;
    }

    @Schema(
            name = "SettleDeposit",
            examples = "{\"toHost\":{\"amountMinor\":0,\"currency\":\"EUR\"},\"reason\":\"No claim was made.\"}")
    record SettleDepositRequest(
            @NotNull @Schema(description = "May be zero; the guest gets the rest back") Money toHost,
            @NotBlank @Size(max = 500) @Schema(description = "For both parties to read") String reason) {}

    @POST
    @Idempotent
    @Operation(
            operationId = "settleDeposit",
            summary = "Divide a security deposit",
            description =
                    "Once, and whole: what the host does not get goes back to the guest. The host's part is owed at "
                            + "once, the refund leaves through the provider and is tried until it has arrived.")
    @APIResponseSchema(value = SettlementResponse.class, responseCode = "201", responseDescription = "Divided")
    public Response settle(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull SettleDepositRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SettlementResponse.of(settlements.settleDeposit(paymentId, request.toHost(), request.reason())))
                .build();
    }
}
