package io.latchkey.bookings.conflict.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.conflict.ConflictFilter;
import io.latchkey.bookings.conflict.ConflictService;
import io.latchkey.bookings.conflict.ConflictState;
import io.latchkey.bookings.conflict.ConflictView;
import io.latchkey.kernel.id.ConflictId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The cases and their decisions. */
@Path("/v1/conflicts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conflicts")
@Authenticated
@RunOnVirtualThread
class ConflictResource {

    private final ConflictService conflicts;
    private final Visitors visitors;

    ConflictResource(ConflictService conflicts, Visitors visitors) {
        this.conflicts = conflicts;
        this.visitors = visitors;
    }

    @GET
    @MayActForHost
    @Operation(
            operationId = "listConflicts",
            summary = "Your conflicts, newest first",
            description = "Those of your listings and those of your bookings; an operator sees all.")
    @APIResponse(responseCode = "200", description = "One page of conflicts")
    public Page<ConflictView> list(
            @QueryParam("state") ConflictState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return conflicts.list(new ConflictFilter(visitors.visitor(), state), cursor, limit);
    }

    @GET
    @Path("/{conflictId}")
    @Operation(operationId = "getConflict", summary = "Read a conflict")
    @APIResponse(responseCode = "200", description = "The conflict")
    public ConflictView get(@PathParam("conflictId") ConflictId conflictId) {
        return conflicts.get(conflictId, visitors.visitor());
    }

    @POST
    @Path("/{conflictId}/resolve")
    @Idempotent(required = false)
    @Operation(
            operationId = "resolveConflict",
            summary = "Host or operator: decide about the affected booking",
            description = "Keep it, or cancel it as the host would: then everything goes back to its guest.")
    @APIResponseSchema(value = ConflictView.class, responseCode = "200", responseDescription = "The conflict, closed")
    public Response resolve(@PathParam("conflictId") ConflictId conflictId, @Valid @NotNull ResolveRequest request) {
        return Response.ok(conflicts.resolve(conflictId, visitors.visitor(), request.choice(), request.note()))
                .build();
    }
}
