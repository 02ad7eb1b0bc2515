package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.DayCalendarService;
import io.latchkey.bookings.calendar.DayCalendarService.Query;
import io.latchkey.bookings.calendar.Viewer;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.MayActForHost;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a date picker shows. */
@Path("/v1/listings/{listingId}/calendar")
@Tag(name = "Calendar")
@PermitAll
@MayActForHost
@RunOnVirtualThread
class CalendarResource {

    private final DayCalendarService calendars;
    private final Caller caller;

    CalendarResource(DayCalendarService calendars, Caller caller) {
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getCalendar",
            summary = "A listing's days",
            description =
                    "Decided by the same rules as quotes and bookings: exactly those nights and days can be booked that "
                            + "begin where one may arrive, end where one may leave, and have one of the lengths of the "
                            + "first date. A paused listing has days, too, but nobody may arrive or leave: the reason is "
                            + "LISTING_NOT_PUBLISHED. Its host and the operator see the days of any listing as if it were "
                            + "published, a draft's, too, with the state it is in. At most two years.")
    @APIResponse(responseCode = "200", description = "One item per date")
    public CalendarResponse get(
            @PathParam("listingId") ListingId listingId,
            @Parameter(
                            description = "Today in the listing's zone if left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("from")
                    String from,
            @Parameter(
                            description = "Exclusive; three months after from if left out",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    String to,
            @QueryParam("per") Per per,
            @Valid @BeanParam PartyParameters party) {
        DatesQuery dates = DatesQuery.read(from, to, Limits.RANGE_DAYS);
        Query query = new Query(dates.from(), dates.to(), per, party.guests, party.units);
        return CalendarResponse.of(calendars.days(listingId, query, Viewer.of(caller)));
    }
}
