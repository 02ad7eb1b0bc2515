package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A booking's money as its guest and its host see it. */
@Path("/v1/bookings/{bookingId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@Authenticated
@RunOnVirtualThread
class BookingMoneyResource {

    private final PaymentService payments;
    private final LedgerReader ledger;
    private final Caller caller;

    BookingMoneyResource(PaymentService payments, LedgerReader ledger, Caller caller) {
        this.payments = payments;
        this.ledger = ledger;
        this.caller = caller;
    }

    @GET
    @Path("/payment")
    @Operation(operationId = "getBookingPayment", summary = "Read a booking's payment")
    @APIResponseSchema(
            value = PaymentResponse.class,
            responseCode = "200",
            responseDescription = "The payment; for the booking's guest and host")
    public Response payment(@PathParam("bookingId") BookingId bookingId) {
        return Answers.ok(payments.ofBooking(bookingId, Viewer.of(caller)));
    }

    @GET
    @Path("/ledger")
    @Operation(
            operationId = "getBookingLedger",
            summary = "Check a booking's books",
            description = "Every ledger transaction about the booking's money, as a hash chain that both parties can "
                    + "compute themselves.")
    @APIResponse(responseCode = "200", description = "The transactions, oldest first")
    public LedgerResponse ledger(@PathParam("bookingId") BookingId bookingId) {
        payments.ofBooking(bookingId, Viewer.of(caller));
        return LedgerResponse.of(ledger.chain(bookingId.value()));
    }
}
