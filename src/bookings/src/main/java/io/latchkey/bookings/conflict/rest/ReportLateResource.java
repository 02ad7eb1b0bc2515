package io.latchkey.bookings.conflict.rest;

import io.latchkey.bookings.booking.Visitors;
import io.latchkey.bookings.conflict.LateReport;
import io.latchkey.bookings.conflict.LateReportService;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The guest will be late, or the host says so. */
@Path("/v1/bookings/{bookingId}/report-late")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conflicts", description = "Bookings whose unit will be late, and what is done about them")
@Authenticated
@RunOnVirtualThread
class ReportLateResource {

    private final LateReportService reports;
    private final Visitors visitors;

    ReportLateResource(LateReportService reports, Visitors visitors) {
        this.reports = reports;
        this.visitors = visitors;
    }

    @POST
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "reportLate",
            summary = "Guest or host: the unit will be back late",
            description = "During the stay or within 24 hours after its end, unless the guest has checked out or never "
                    + "came. Opens a case for every later booking of the unit that begins before; none of them is "
                    + "changed. A later report moves the instant and closes the cases of those that need not wait; the "
                    + "host can shorten it at any time. A guest reports at most 48 hours after the end, the host 31 days; "
                    + "each report is told by the event `io.latchkey.booking.report-late`.")
    @APIResponseSchema(value = LateReport.class, responseCode = "200", responseDescription = "The open cases")
    public Response report(@PathParam("bookingId") BookingId bookingId, @Valid @NotNull ReportLateRequest request) {
        return Response.ok(reports.report(bookingId, visitors.visitor(), request.until()))
                .build();
    }
}
