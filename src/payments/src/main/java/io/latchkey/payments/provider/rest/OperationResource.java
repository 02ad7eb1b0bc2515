package io.latchkey.payments.provider.rest;

import io.latchkey.payments.provider.DeclarationService;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.OperationState;
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
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls to providers that have no good end yet. */
@Path("/v1/operator/payments/operations")
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperationResource {

    private static final Set<OperationState> OPEN = EnumSet.of(
            OperationState.PLANNED,
            OperationState.SENT,
            OperationState.WAITING,
            OperationState.UNKNOWN,
            OperationState.CONFLICTED);

    private final OperationService operations;
    private final DeclarationService declarations;
    private final Caller caller;
    private final InstantSource clock;

    OperationResource(
            OperationService operations, DeclarationService declarations, Caller caller, InstantSource clock) {
        this.operations = operations;
        this.declarations = declarations;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listProviderOperations",
            summary = "Calls to providers without a good end",
            description = "Oldest first: waiting for the guest, unclear, or in conflict with what was asked for.")
    @APIResponse(responseCode = "200", description = "A page of calls")
    public Page<OperationResponse> list(
            @QueryParam("state") OperationState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("operations " + state, cursor, limit);
        Set<OperationState> states = state == null ? OPEN : Set.of(state);
        return request.page(operations.inStates(states, request.afterId(), request.rows()), operation -> operation.id())
                .map(operation -> OperationResponse.of(operation, clock.instant()));
    }

    @POST
    @Path("/{operationId}/declare-outcome")
    @Idempotent
    @Operation(
            operationId = "declareOutcome",
            summary = "Say what became of a call that the provider does not explain",
            description = "Only after it has been UNKNOWN for 72 hours. Everything follows as if the provider had "
                    + "answered; name, reason and evidence are kept. If the provider's list says otherwise later, the "
                    + "reconciliation finds it.")
    @APIResponse(
            responseCode = "200",
            description = "The call, finished",
            // By its name: given as a class the scanner writes an empty schema here.
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ProviderOperation")))
    public Response declare(@PathParam("operationId") UUID operationId, @Valid @NotNull DeclareOutcomeRequest request) {
        return Response.ok(OperationResponse.of(
                        declarations.declare(operationId, request.declaration(caller)), clock.instant()))
                .build();
    }

    @POST
    @Path("/{operationId}/ask-again")
    @Idempotent
    @Operation(
            operationId = "askProviderAgain",
            summary = "Ask the provider now what became of a call",
            description = "It is asked right away, in the background; read the call again. Does nothing to a finished "
                    + "call, but for a refund, which may have come back.")
    @APIResponse(
            responseCode = "202",
            description = "The call as it stands before the answer",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ProviderOperation")))
    public Response askAgain(@PathParam("operationId") UUID operationId) {
        return Response.accepted(OperationResponse.of(operations.askSoon(operationId), clock.instant()))
                .build();
    }
}
