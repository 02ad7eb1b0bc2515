package io.latchkey.bookings.calendar.rest;

import io.latchkey.bookings.calendar.DayCalendarService;
import io.latchkey.bookings.calendar.DayCalendarService.Days;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.Limits;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
@RunOnVirtualThread
class CalendarResource {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 1, 1);

    private final DayCalendarService calendars;

    CalendarResource(DayCalendarService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "getCalendar",
            summary = "A listing's days",
            description =
                    "Decided by the same rules as quotes and bookings: where one may arrive, a stay of any length "
                            + "from minLength to maxLength can be booked. At most two years.")
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
            @QueryParam("per") Per per) {
        LocalDate first = date("?from", from);
        LocalDate end = date("?to", to);
        check(first, end);
        Days days = calendars.days(listingId, first, end, per);
        return new CalendarResponse(
                days.per(),
                days.days().stream()
                        .map(day -> CalendarResponse.Day.of(day, days.rate().on(day.date())))
                        .toList());
    }

    private static void check(LocalDate from, LocalDate to) {
        if (from == null && to != null) {
            throw refused("?from", "is needed with to");
        }
        if (from != null && to != null && !from.isBefore(to)) {
            throw refused("?to", "must be after from");
        }
        if (from != null && to != null && ChronoUnit.DAYS.between(from, to) > Limits.RANGE_DAYS) {
            throw refused("?to", "must be at most " + Limits.RANGE_DAYS + " days after from");
        }
    }

    private static LocalDate date(String pointer, String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST) || date.isAfter(LAST)) {
                throw refused(pointer, "must lie between 2000 and 2200");
            }
            return date;
        } catch (DateTimeException notADate) {
            throw refused(pointer, "must be a date like 2026-12-24");
        }
    }

    private static ProblemException refused(String pointer, String detail) {
        return new ProblemException(PlatformProblem.INVALID_REQUEST, "The dates are not valid.").at(pointer, detail);
    }
}
