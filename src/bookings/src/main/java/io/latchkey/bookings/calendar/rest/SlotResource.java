package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.SlotService;
import io.latchkey.bookings.calendar.Viewer;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
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
@MayActForHost
@RunOnVirtualThread
class SlotResource {

    private final SlotService slots;
    private final Caller caller;

    SlotResource(SlotService slots, Caller caller) {
        this.slots = slots;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSlots",
            summary = "The times at which a listing by the hour can be booked",
            description = "Decided by the same rules as quotes and bookings: every slot can be booked as it is, and no "
                    + "other start can. In the order of their starts, which lie on the dates asked for; at most 31 days. "
                    + "A paused listing has none, and one that was never published is not there; its host and the "
                    + "operator see the slots of any as if it were published.")
    @APIResponse(responseCode = "200", description = "One page of slots")
    public Page<SlotResponse> list(
            @PathParam("listingId") ListingId listingId,
            @Valid @BeanParam SlotParameters wanted,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") @Size(max = 500) String cursor) {
        return slots.slots(wanted.wish(listingId), Viewer.of(caller), cursor, limit)
                .map(SlotResponse::of);
    }
}
