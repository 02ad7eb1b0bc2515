package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.ClaimId;
import io.latchkey.kernel.id.PaymentId;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bookings keeps money where it is while guest and host argue about it. */
@Path("/v1/payments/{paymentId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class ClaimFreezeResource {

    private final SettlementService settlements;

    ClaimFreezeResource(SettlementService settlements) {
        this.settlements = settlements;
    }

    @Schema(
            name = "FreezeForClaim",
            examples =
                    "{\"claimId\":\"01890a5d-ac96-774b-bcce-b302099a8090\",\"reason\":\"The guest reported a problem\"}")
    record FreezeRequest(@NotNull ClaimId claimId, @NotBlank @Size(max = 500) String reason) {}

    @Schema(name = "ThawAfterClaim", examples = "{\"claimId\":\"01890a5d-ac96-774b-bcce-b302099a8090\"}")
    record ThawRequest(@NotNull ClaimId claimId) {}

    @POST
    @Path("/freezes")
    @Idempotent
    @Operation(
            operationId = "freezeForClaim",
            summary = "Let nothing of the held money move until a claim is settled",
            description = "Changes nothing where the money is not held any more, or the claim was settled before.")
    @APIResponse(responseCode = "204", description = "Frozen, as far as there was anything to freeze")
    public Response freeze(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull FreezeRequest request) {
        settlements.freezeFor(paymentId, request.claimId(), request.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("/thaws")
    @Idempotent
    @Operation(
            operationId = "thawAfterClaim",
            summary = "Let money that was frozen for a claim move again",
            description = "What an operator or the provider froze stays frozen.")
    @APIResponse(responseCode = "204", description = "Nothing is frozen for this claim any more")
    public Response thaw(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull ThawRequest request) {
        settlements.settleClaim(paymentId, request.claimId());
        return Response.noContent().build();
    }
}
