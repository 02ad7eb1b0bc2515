package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.SlotService;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a time picker shows. */
@Path("/v1/listings/{listingId}/slots")
@Tag(name = "Calendar")
@PermitAll
@RunOnVirtualThread
class SlotResource {

    private final SlotService slots;

    SlotResource(SlotService slots) {
        this.slots = slots;
    }

    @GET
    @Operation(
            operationId = "listSlots",
            summary = "The times at which a listing by the hour can be booked",
            description =
                    "Decided by the same rules as quotes and bookings: every slot can be booked as it is, and no "
                            + "other start can. In the order of their starts, which lie on the dates asked for; at most 31 days.")
    @APIResponse(responseCode = "200", description = "One page of slots")
    public Page<SlotResponse> list(
            @PathParam("listingId") ListingId listingId,
            @Valid @BeanParam SlotParameters wanted,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return slots.slots(wanted.wish(listingId), cursor, limit).map(SlotResponse::of);
    }
}
