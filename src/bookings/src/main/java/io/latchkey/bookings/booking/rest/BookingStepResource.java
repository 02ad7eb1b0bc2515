package io.latchkey.bookings.booking.rest;

import io.latchkey.bookings.booking.BookingStep;
import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.booking.StepService;
import io.latchkey.bookings.booking.Visitors;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.security.MayActForHost;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The steps that guest, host and operator take; the path's last word is the step's name in the life cycle. */
@Path("/v1/bookings/{bookingId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
@Authenticated
@RunOnVirtualThread
class BookingStepResource {

    private final StepService steps;
    private final Visitors visitors;

    BookingStepResource(StepService steps, Visitors visitors) {
        this.steps = steps;
        this.visitors = visitors;
    }

    @POST
    @Path("/accept")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "acceptBooking",
            summary = "Host: accept a request",
            description = "The money is captured into escrow; once it is there the booking is confirmed.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response accept(@PathParam("bookingId") BookingId bookingId) {
        return Answers.ok(steps.accept(bookingId, visitors.visitor()));
    }

    @POST
    @Path("/decline")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "declineBooking",
            summary = "Host: decline a request",
            description = "The units are free at once and the authorized money is voided.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response decline(@PathParam("bookingId") BookingId bookingId) {
        return take(BookingStep.DECLINE, bookingId, null);
    }

    @POST
    @Path("/withdraw")
    @Idempotent(required = false)
    @Operation(
            operationId = "withdrawBooking",
            summary = "Guest: withdraw before it is agreed",
            description =
                    "A request, or a booking that is not paid yet; nothing has been captured, so nothing is kept.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response withdraw(@PathParam("bookingId") BookingId bookingId) {
        return take(BookingStep.WITHDRAW, bookingId, null);
    }

    @POST
    @Path("/cancel")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "cancelBooking",
            summary = "Cancel a confirmed booking",
            description = "By the guest or the operator: the frozen policy divides the money. By the host: everything "
                    + "goes back to the guest. The cancellation quote shows the figures before.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response cancel(@PathParam("bookingId") BookingId bookingId, @Valid CancelRequest request) {
        return take(BookingStep.CANCEL, bookingId, request == null ? null : request.reason());
    }

    @POST
    @Path("/check-in")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "checkInBooking",
            summary = "Guest or host: the guest is here",
            description = "From the day of arrival on. The stay also begins by itself at check-in time.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response checkIn(@PathParam("bookingId") BookingId bookingId) {
        return take(BookingStep.CHECK_IN, bookingId, null);
    }

    @POST
    @Path("/check-out")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "checkOutBooking",
            summary = "Guest or host: the guest has left",
            description =
                    "Frees the rest of the stay. The guest who leaves early gets back what the frozen policy gives; "
                            + "where the host ends the stay early, the guest gets back all that was not used, with the fee on it.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response checkOut(@PathParam("bookingId") BookingId bookingId) {
        return take(BookingStep.CHECK_OUT, bookingId, null);
    }

    @POST
    @Path("/report-no-show")
    @Idempotent(required = false)
    @MayActForHost
    @Operation(
            operationId = "reportNoShow",
            summary = "Host: the guest did not come",
            description = "From 25 minutes after the start, if nobody checked in. Frees the rest of the stay; the "
                    + "frozen policy divides the money.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking after the step")
    public Response reportNoShow(@PathParam("bookingId") BookingId bookingId) {
        return take(BookingStep.REPORT_NO_SHOW, bookingId, null);
    }

    private Response take(BookingStep step, BookingId booking, String reason) {
        return Answers.ok(steps.take(step, booking, visitors.visitor(), reason));
    }
}
