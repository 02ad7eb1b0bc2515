package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.CalendarCopyService;
import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the listings service keeps to decide about dates by itself; not offered to the outside. */
@Path("/v1/calendar-copies")
@Tag(name = "Internal")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class CalendarCopyResource {

    private final CalendarCopyService copies;

    CalendarCopyResource(CalendarCopyService copies) {
        this.copies = copies;
    }

    /** One copy per calendar group, in the order of the request. */
    @Schema(
            name = "CalendarCopies",
            examples =
                    """
            {"items":[{"calendarGroup":"01890a5d-ac96-774b-bcce-b302099a8057",
             "occupancies":[{"unitId":"01890a5d-ac96-774b-bcce-b302099a8003","from":"2026-12-01T13:00:00Z",
              "to":"2026-12-04T09:00:00Z","usedFrom":null,"usedTo":null,"kind":"BOOKING",
              "bookingId":"01890a5d-ac96-774b-bcce-b302099a8005","expiresAt":null,
              "listingId":"01890a5d-ac96-774b-bcce-b302099a8057","chosen":false}],
             "blocks":[{"listingId":"01890a5d-ac96-774b-bcce-b302099a8057","state":"CLOSED","from":"2026-12-24",
              "to":"2026-12-27"}]}]}""")
    record Copies(List<CalendarCopy> items) {}

    @POST
    @Operation(
            operationId = "copyCalendars",
            summary = "What takes the units of these calendar groups",
            description = "Everything that decisions about stays to come are made on, as it is now; the event "
                    + "io.latchkey.calendar.changed tells when to ask again. A hold that has not expired yet may be "
                    + "among the occupancies: it takes its unit until expiresAt, and nothing is told when that comes.")
    @APIResponse(responseCode = "200", description = "One copy per calendar group, in the order of the request")
    public Copies copy(@Valid @NotNull CalendarCopiesRequest request) {
        return new Copies(copies.of(request.calendarGroups()));
    }
}
