package io.latchkey.payments.reconciliation.rest;

import io.latchkey.payments.operator.Because;
import io.latchkey.payments.reconciliation.CaseService;
import io.latchkey.payments.reconciliation.CaseState;
import io.latchkey.payments.reconciliation.ReconciliationCase;
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

/** Differences that reconciliations have found. */
@Path("/v1/operator/reconciliation-cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class CaseResource {

    private final CaseService cases;
    private final Caller caller;

    CaseResource(CaseService cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    /** What an operator can do about a difference. */
    @Schema(name = "CaseAction")
    enum Action {
        ACCEPT_AS_IS
    }

    @Schema(
            name = "ResolveCase",
            examples = "{\"action\":\"ACCEPT_AS_IS\",\"reason\":\"Paid out twice by hand during the outage of May\"}")
    record ResolveRequest(
            @NotNull Action action,
            @NotBlank @Size(max = 500) String reason,
            @Size(min = 1, max = 200) @Schema(description = "Where the proof is found") String evidence) {}

    @GET
    @Operation(
            operationId = "listReconciliationCases",
            summary = "Differences between a provider's list and our books",
            description = "Oldest first, by state.")
    @APIResponse(responseCode = "200", description = "A page of cases")
    public Page<CaseResponse> list(
            @QueryParam("state") CaseState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("reconciliation cases " + state, cursor, limit);
        return request.page(cases.inState(state, request.afterId(), request.rows()), ReconciliationCase::id)
                .map(CaseResponse::of);
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getReconciliationCase", summary = "One difference")
    @APIResponse(responseCode = "200", description = "The case")
    public CaseResponse get(@PathParam("caseId") UUID caseId) {
        return CaseResponse.of(cases.get(caseId));
    }

    @POST
    @Path("/{caseId}/resolve")
    @Idempotent
    @Operation(
            operationId = "resolveReconciliationCase",
            summary = "Decide about a difference",
            description = "ACCEPT_AS_IS: our books follow the provider's list; the difference is a loss, or makes one "
                    + "less, in a ledger transaction with the operator's name and reason. Refused with "
                    + "`illegal-transition` where the money can still find its place: a call without a clear end, or a "
                    + "capture in conflict. Those cases close by themselves with the next run after that.")
    @APIResponseSchema(value = CaseResponse.class, responseCode = "200", responseDescription = "The case, resolved")
    public Response resolve(@PathParam("caseId") UUID caseId, @Valid @NotNull ResolveRequest request) {
        Because because = new Because(caller.id(), caller.name(), request.reason(), request.evidence());
        ReconciliationCase resolved =
                switch (request.action()) {
                    case ACCEPT_AS_IS -> cases.acceptAsIs(caseId, because);
                };
        return Response.ok(CaseResponse.of(resolved)).build();
    }
}
