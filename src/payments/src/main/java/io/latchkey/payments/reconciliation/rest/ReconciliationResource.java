package io.latchkey.payments.reconciliation.rest;

import io.latchkey.payments.provider.Providers;
import io.latchkey.payments.reconciliation.Reconciliation;
import io.latchkey.payments.reconciliation.ReconciliationService;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
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
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of a provider's list with our books. */
@Path("/v1/operator/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class ReconciliationResource {

    private final ReconciliationService reconciliations;
    private final Providers providers;
    private final Caller caller;

    ReconciliationResource(ReconciliationService reconciliations, Providers providers, Caller caller) {
        this.reconciliations = reconciliations;
        this.providers = providers;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "startReconciliation",
            summary = "Compare a provider's list with our books now",
            description = "As the daily run does it for the day before: captures, refunds and payouts of the period, "
                    + "missing here, missing there or with another amount. Each difference is a case; nothing is put "
                    + "right by itself. Calls that have been unclear for less than an hour are no difference.")
    @APIResponseSchema(
            value = ReconciliationResponse.class,
            responseCode = "202",
            responseDescription = "It starts now; read it until its state is FINISHED")
    public Response start(@Valid @NotNull ReconciliationRequest request) {
        Reconciliation run = reconciliations.request(request.scope(providers.chosen()), caller.name());
        return Response.accepted(ReconciliationResponse.of(run)).build();
    }

    @GET
    @Operation(operationId = "listReconciliations", summary = "Reconciliations", description = "Newest first.")
    @APIResponse(responseCode = "200", description = "A page of reconciliations")
    public Page<ReconciliationResponse> list(
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("reconciliations", cursor, limit);
        return request.page(reconciliations.before(request.beforeId(), request.rows()), Reconciliation::id)
                .map(ReconciliationResponse::of);
    }

    @GET
    @Path("/{reconciliationId}")
    @Operation(operationId = "getReconciliation", summary = "One reconciliation")
    @APIResponse(responseCode = "200", description = "How far it has come and what it found")
    public ReconciliationResponse get(@PathParam("reconciliationId") UUID reconciliationId) {
        return reconciliations
                .find(reconciliationId)
                .map(ReconciliationResponse::of)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such reconciliation."));
    }
}
