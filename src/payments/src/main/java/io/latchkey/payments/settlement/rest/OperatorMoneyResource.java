package io.latchkey.payments.settlement.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.settlement.ConflictService;
import io.latchkey.payments.settlement.OperatorSettlements;
import io.latchkey.payments.settlement.RefundPromises;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.Caller;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an operator does with a booking's money by hand. */
@Path("/v1/operator/payments/{paymentId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator", description = "Watching and settling money")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorMoneyResource {

    private final OperatorSettlements settlements;
    private final ConflictService conflicts;
    private final RefundPromises promises;
    private final Caller caller;

    OperatorMoneyResource(
            OperatorSettlements settlements, ConflictService conflicts, RefundPromises promises, Caller caller) {
        this.settlements = settlements;
        this.conflicts = conflicts;
        this.promises = promises;
        this.caller = caller;
    }

    @Schema(name = "Freeze", examples = "{\"reason\":\"Two accounts, one passport: being looked into\"}")
    record FreezeRequest(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/refunds")
    @Idempotent
    @Operation(
            operationId = "takeBack",
            summary = "Refund money that was released",
            description = "The guest is refunded; what the host has been paid out already becomes a debt that the next "
                    + "payout pays first. The ledger transaction has the operator's action as its source.")
    @APIResponseSchema(
            value = SettlementResponse.class,
            responseCode = "201",
            responseDescription = "Taken back; the refund leaves through the provider")
    public Response takeBack(
            @PathParam("paymentId") PaymentId paymentId, @Valid @NotNull OperatorTakeBackRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SettlementResponse.of(
                        settlements.takeBack(paymentId, request.division(), because(request.reason(), null))))
                .build();
    }

    @Schema(
            name = "ResolveConflict",
            examples = "{\"reason\":\"119.99 instead of 120.00 was captured; support confirms it\"}")
    record ResolveConflictRequest(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/resolve-conflict")
    @Idempotent
    @Operation(
            operationId = "resolveConflict",
            summary = "Give back what the provider took in another amount or currency than it was asked to",
            description = "All of it is refunded at the provider, as a ledger transaction with the operator's name and "
                    + "reason. The escrow stays frozen until the refund is sent; then the guest may pay again, or the "
                    + "payment is VOIDED if it is not wanted any more.")
    @APIResponseSchema(
            value = SettlementResponse.class,
            responseCode = "201",
            responseDescription = "Promised back; the refund leaves through the provider")
    public Response resolveConflict(
            @PathParam("paymentId") PaymentId paymentId, @Valid @NotNull ResolveConflictRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(SettlementResponse.of(conflicts.giveBack(paymentId, because(request.reason(), null))))
                .build();
    }

    @Schema(
            name = "EndRefund",
            examples = "{\"reason\":\"The card is closed; paid by bank transfer\",\"evidence\":\"Transfer 4711\"}")
    record EndRefundRequest(
            @NotBlank @Size(max = 500) String reason,
            @NotBlank @Size(max = 200) @Schema(description = "Where the proof is found") String evidence) {}

    @POST
    @Path("/refunds/{refundId}/end")
    @Idempotent
    @Operation(
            operationId = "endRefund",
            summary = "End a promise to the guest that the provider cannot fulfil",
            description =
                    "Only a refund that has failed, or by which the provider sent another amount, and that is not "
                            + "being tried right now. Nothing is sent any more; what was promised makes a loss smaller, in a "
                            + "ledger transaction with the operator's name, reason and evidence.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response endRefund(
            @PathParam("paymentId") PaymentId paymentId,
            @PathParam("refundId") UUID refundId,
            @Valid @NotNull EndRefundRequest request) {
        promises.end(paymentId, refundId, because(request.reason(), request.evidence()));
        return Response.noContent().build();
    }

    @POST
    @Path("/freeze")
    @Idempotent(required = false)
    @Operation(operationId = "freezeEscrow", summary = "Let nothing of the held money move")
    @APIResponse(responseCode = "204", description = "Frozen")
    public Response freeze(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull FreezeRequest request) {
        settlements.freeze(paymentId, because(request.reason(), null));
        return Response.noContent().build();
    }

    @Schema(name = "Thaw", examples = "{\"reason\":\"The passport was renewed: both accounts are one person's\"}")
    record ThawRequest(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/thaw")
    @Idempotent(required = false)
    @Operation(operationId = "thawEscrow", summary = "Let the held money move again")
    @APIResponse(responseCode = "204", description = "Held again")
    public Response thaw(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull ThawRequest request) {
        settlements.thaw(paymentId, because(request.reason(), null));
        return Response.noContent().build();
    }

    private Because because(String reason, String evidence) {
        return new Because(caller.id(), caller.name(), reason, evidence);
    }
}
