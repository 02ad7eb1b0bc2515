package io.latchkey.bookings.change.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.change.ChangeService;
import io.latchkey.bookings.change.ChangeStep;
import io.latchkey.bookings.change.ChangeView;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the two sides do with a proposed change; the path's last word is the step. */
@Path("/v1/changes/{changeId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes")
@Authenticated
@RunOnVirtualThread
class ChangeResource {

    private final ChangeService changes;
    private final Visitors visitors;

    ChangeResource(ChangeService changes, Visitors visitors) {
        this.changes = changes;
        this.visitors = visitors;
    }

    @GET
    @Operation(
            operationId = "getChange",
            summary = "Read a change",
            description = "For the booking's guest and host and the operator; for everybody else there is none.")
    @APIResponse(responseCode = "200", description = "The change")
    public ChangeView get(@PathParam("changeId") ChangeId changeId) {
        return changes.get(changeId, visitors.visitor());
    }

    @POST
    @Path("/accept")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "acceptChange",
            summary = "The other side: accept a change",
            description =
                    "Decided again at this moment. What costs less is applied and refunded at once; what costs more holds the "
                            + "new units and waits for the guest to pay the difference (`paymentId`), while the old booking stands.")
    @APIResponseSchema(
            value = ChangeView.class,
            responseCode = "200",
            responseDescription = "The change after the step")
    public Response accept(@PathParam("changeId") ChangeId changeId) {
        return Response.ok(changes.accept(changeId, visitors.visitor())).build();
    }

    @POST
    @Path("/decline")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "declineChange",
            summary = "The other side: decline a change",
            description = "The booking stays as it is.")
    @APIResponseSchema(
            value = ChangeView.class,
            responseCode = "200",
            responseDescription = "The change after the step")
    public Response decline(@PathParam("changeId") ChangeId changeId) {
        return Response.ok(changes.end(changeId, visitors.visitor(), ChangeStep.DECLINE))
                .build();
    }

    @POST
    @Path("/withdraw")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "withdrawChange",
            summary = "The proposer: withdraw a change; the guest: do not pay for it",
            description =
                    "The booking stays as it is. Possible until the change is applied, also after it was accepted: "
                            + "what has been paid for it by then is voided or goes back.")
    @APIResponseSchema(
            value = ChangeView.class,
            responseCode = "200",
            responseDescription = "The change after the step")
    public Response withdraw(@PathParam("changeId") ChangeId changeId) {
        return Response.ok(changes.end(changeId, visitors.visitor(), ChangeStep.WITHDRAW))
                .build();
    }
}
