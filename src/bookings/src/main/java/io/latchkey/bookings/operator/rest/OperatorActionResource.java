package io.latchkey.bookings.operator.rest;

import io.latchkey.bookings.operator.ActionKind;
import io.latchkey.bookings.operator.OperatorAction;
import io.latchkey.bookings.operator.OperatorActions;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which operator did what with whose booking, and why. */
@Path("/v1/operator/booking-actions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorActionResource {

    private final OperatorActions actions;

    OperatorActionResource(OperatorActions actions) {
        this.actions = actions;
    }

    @Schema(name = "BookingAction")
    record ActionResponse(
            UUID id,
            ActionKind kind,
            @Schema(description = "The booking, or the conflict that was decided") UUID subjectId,
            BookingId bookingId,
            PersonId operatorId,
            @Schema(examples = "olga") String operatorName,
            @Schema(examples = "The house burned down") String reason,
            Instant at) {

        static ActionResponse of(OperatorAction action) {
            return new ActionResponse(
                    action.id(),
                    action.kind(),
                    action.subject(),
                    action.booking(),
                    action.because().operator(),
                    action.because().name(),
                    action.because().reason(),
                    action.at());
        }
    }

    @GET
    @Operation(
            operationId = "listBookingActions",
            summary = "What operators did with bookings",
            description = "Newest first, each with a name and a reason; about one booking if it is given. A decided "
                    + "claim has both itself.")
    @APIResponse(responseCode = "200", description = "A page of actions")
    public Page<ActionResponse> list(
            @QueryParam("bookingId") BookingId bookingId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        PageRequest request = new PageRequest("booking actions " + bookingId, cursor, limit);
        return request.page(actions.before(bookingId, request.beforeId(), request.rows()), OperatorAction::id)
                .map(ActionResponse::of);
    }
}
