package io.latchkey.bookings.change.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.change.ChangeService;
import io.latchkey.bookings.change.ChangeView;
import io.latchkey.kernel.id.BookingId;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposes changes of a booking; what is done with them is in {@link ChangeResource}. */
@Path("/v1/bookings/{bookingId}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "Another time, party or number of units for a booking, if both sides agree")
@Authenticated
@RunOnVirtualThread
class BookingChangeResource {

    private final ChangeService changes;
    private final Visitors visitors;

    BookingChangeResource(ChangeService changes, Visitors visitors) {
        this.changes = changes;
        this.visitors = visitors;
    }

    @POST
    @Idempotent
    @MayActForHost
    @Operation(
            operationId = "proposeChange",
            summary = "Guest or host: propose another time, party or number of units",
            description =
                    "Before the stay anything can be changed, during it only its end. What the booking has it keeps: "
                            + "only what it would have beyond that is judged by the rules of today, and it does not matter "
                            + "whether the listing takes new bookings. Dates, guests and extras that were booked cost what was "
                            + "agreed, new ones what they cost today; discounts, fees, taxes and the cancellation policy stay. "
                            + "A coupon that is for longer stays, other dates or higher totals falls away: after.couponCode is "
                            + "missing then. The answer tells the new price and the difference. The other side has 24 hours to "
                            + "answer.")
    @APIResponseSchema(value = ChangeView.class, responseCode = "201", responseDescription = "The proposal")
    public Response propose(@PathParam("bookingId") BookingId bookingId, @Valid @NotNull ProposeChangeRequest request) {
        ChangeView change = changes.propose(bookingId, visitors.visitor(), request.wish());
        return Response.created(URI.create("/v1/changes/" + change.id()))
                .entity(change)
                .build();
    }

    @GET
    @Operation(operationId = "listChanges", summary = "The booking's changes, newest first")
    @APIResponse(responseCode = "200", description = "One page of changes")
    public Page<ChangeView> list(
            @PathParam("bookingId") BookingId bookingId,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return changes.of(bookingId, visitors.visitor(), cursor, limit);
    }
}
