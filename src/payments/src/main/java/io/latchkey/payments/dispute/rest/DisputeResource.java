package io.latchkey.payments.dispute.rest;

import io.latchkey.payments.dispute.Dispute;
import io.latchkey.payments.dispute.DisputeService;
import io.latchkey.payments.dispute.DisputeState;
import io.latchkey.payments.operator.Because;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that guests' banks have taken back. */
@Path("/v1/operator/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class DisputeResource {

    private final DisputeService disputes;
    private final Caller caller;

    DisputeResource(DisputeService disputes, Caller caller) {
        this.disputes = disputes;
        this.caller = caller;
    }

    @Schema(
            name = "SendEvidence",
            examples =
                    """
            {"text":"The guest checked in on 3 August at 16:10 with the code sent to their phone.",
             "reason":"The lock's log shows the stay"}""")
    record EvidenceRequest(
            @NotBlank @Size(max = 5_000) @Schema(description = "For the guest's bank, sent once and for all")
                    String text,
            @NotBlank @Size(max = 500) @Schema(description = "For our own records") String reason) {}

    @Schema(name = "AcceptDispute", examples = "{\"reason\":\"The guest was never let in\"}")
    record AcceptRequest(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(
            operationId = "listDisputes",
            summary = "Money that guests' banks have taken back",
            description = "By state. Evidence is due at `dueBy`; a dispute that nobody answers is lost.")
    @APIResponse(responseCode = "200", description = "A page of disputes")
    public Page<DisputeResponse> list(
            @QueryParam("state") DisputeState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("disputes " + state, cursor, limit);
        return request.page(disputes.inState(state, request.afterId(), request.rows()), Dispute::id)
                .map(DisputeResponse::of);
    }

    @GET
    @Path("/{disputeId}")
    @Operation(operationId = "getDispute", summary = "One dispute")
    @APIResponse(responseCode = "200", description = "The dispute")
    public DisputeResponse get(@PathParam("disputeId") UUID disputeId) {
        return DisputeResponse.of(disputes.get(disputeId));
    }

    @POST
    @Path("/{disputeId}/evidence")
    @Idempotent
    @Operation(
            operationId = "sendEvidence",
            summary = "Send the guest's bank what proves the booking",
            description =
                    "Once and for all, while the dispute is OPEN. It leaves right away and is sent again until the "
                            + "provider has it; then the dispute is EVIDENCE_SENT and the bank decides.")
    @APIResponseSchema(value = DisputeResponse.class, responseCode = "202", responseDescription = "On its way")
    public Response sendEvidence(@PathParam("disputeId") UUID disputeId, @Valid @NotNull EvidenceRequest request) {
        return accepted(disputes.sendEvidence(disputeId, request.text(), because(request.reason())));
    }

    @POST
    @Path("/{disputeId}/accept")
    @Idempotent
    @Operation(
            operationId = "acceptDispute",
            summary = "Give a dispute up",
            description = "The guest keeps the money; ACCEPTED once the provider has it.")
    @APIResponseSchema(value = DisputeResponse.class, responseCode = "202", responseDescription = "On its way")
    public Response accept(@PathParam("disputeId") UUID disputeId, @Valid @NotNull AcceptRequest request) {
        return accepted(disputes.accept(disputeId, because(request.reason())));
    }

    private Because because(String reason) {
        return new Because(caller.id(), caller.name(), reason, null);
    }

    private static Response accepted(Dispute dispute) {
        return Response.accepted(DisputeResponse.of(dispute)).build();
    }
}
