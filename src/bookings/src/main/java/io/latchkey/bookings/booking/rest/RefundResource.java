package io.latchkey.bookings.booking.rest;

import io.latchkey.bookings.booking.BookingView;
import io.latchkey.bookings.booking.GoodwillService;
import io.latchkey.bookings.booking.Visitors;
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

/** Refunds that no cancellation brings. */
@Path("/v1/bookings/{bookingId}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bookings")
@Authenticated
@RunOnVirtualThread
class RefundResource {

    private final GoodwillService goodwill;
    private final Visitors visitors;

    RefundResource(GoodwillService goodwill, Visitors visitors) {
        this.goodwill = goodwill;
        this.visitors = visitors;
    }

    @POST
    @Idempotent
    @MayActForHost
    @Operation(
            operationId = "refundBooking",
            summary = "Host or operator: give the guest something back",
            description = "Out of what is still held, the host's share first; the booking goes on. A later "
                    + "cancellation gives back what the policy says less what came back already.")
    @APIResponseSchema(
            value = BookingView.class,
            responseCode = "200",
            responseDescription = "The booking; its escrow tells of the refund once payments has booked it")
    public Response refund(@PathParam("bookingId") BookingId bookingId, @Valid @NotNull RefundRequest request) {
        return Answers.ok(goodwill.refund(bookingId, visitors.visitor(), request.positive(), request.reason()));
    }
}
