package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.kernel.money.Money;
import io.latchkey.payments.escrow.Division;
import io.latchkey.payments.escrow.Share;
import io.latchkey.payments.settlement.SettlementService;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator does with a booking's money by hand. */
@Path("/v1/operator/payments/{paymentId}")
@Tag(name = "Operator", description = "Watching and settling money")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorMoneyResource {

    private final SettlementService settlements;

    OperatorMoneyResource(SettlementService settlements) {
        this.settlements = settlements;
    }

    @Schema(name = "TakeBack")
    record TakeBackRequest(
            @NotNull Money amount,
            @NotNull
                    @Size(min = 1, max = 50)
                    @Schema(
                            description =
                                    "From whom it is taken; adds up to the amount. What the host no longer has becomes a debt")
                    List<@NotNull @Valid ReleaseShare> takenFrom) {

        Division division() {
            List<Share> shares = ReleaseShare.shares(takenFrom, "/takenFrom");
            if (!amount.isPositive()) {
                throw invalid("/amount/amountMinor", "must be positive");
            }
            if (!Share.addUpTo(amount, shares)) {
                throw invalid("/takenFrom", "must add up to the amount");
            }
            return new Division(amount, shares);
        }

        private static ProblemException invalid(String pointer, String detail) {
            return new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at(pointer, detail);
        }
    }

    @Schema(name = "Freeze")
    record FreezeRequest(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/refunds")
    @Idempotent
    @Operation(
            operationId = "takeBack",
            summary = "Refund money that was released",
            description = "The guest is refunded; what the host has been paid out already becomes a debt that the next "
                    + "payout pays first.")
    @APIResponse(
            responseCode = "201",
            description = "Taken back; the refund leaves through the provider",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = SettlementResponse.class)))
    public Response takeBack(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull TakeBackRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SettlementResponse.of(settlements.takeBack(paymentId, request.division())))
                .build();
    }

    @POST
    @Path("/freeze")
    @Idempotent(required = false)
    @Operation(operationId = "freezeEscrow", summary = "Let nothing of the held money move")
    @APIResponse(responseCode = "204", description = "Frozen")
    public Response freeze(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull FreezeRequest request) {
        settlements.freeze(paymentId, request.reason());
        return Response.noContent().build();
    }

    @POST
    @Path("/thaw")
    @Idempotent(required = false)
    @Operation(operationId = "thawEscrow", summary = "Let the held money move again")
    @APIResponse(responseCode = "204", description = "Held again")
    public Response thaw(@PathParam("paymentId") PaymentId paymentId) {
        settlements.thaw(paymentId);
        return Response.noContent().build();
    }
}
