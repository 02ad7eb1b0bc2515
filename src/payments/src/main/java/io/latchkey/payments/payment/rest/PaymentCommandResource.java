package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.payment.ChargeService;
import io.latchkey.payments.payment.PaymentOrder;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.platform.idempotency.Idempotent;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Caller;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What bookings orders. Nothing here waits for the provider: what it does is told by the event feed. */
@Path("/v1/payments/{paymentId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Internal", description = "For our own services only")
@RolesAllowed(Roles.SERVICE)
@RunOnVirtualThread
class PaymentCommandResource {

    private final PaymentService payments;
    private final ChargeService charges;
    private final Caller caller;

    PaymentCommandResource(PaymentService payments, ChargeService charges, Caller caller) {
        this.payments = payments;
        this.charges = charges;
        this.caller = caller;
    }

    @PUT
    @Operation(
            operationId = "orderPayment",
            summary = "Order the payment of a booking",
            description = "The same order again changes nothing; another order under the id is refused.")
    @APIResponse(
            responseCode = "200",
            description = "It was ordered before",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Ordered; the guest can pay",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentResponse.class)))
    public Response order(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull OrderRequest request) {
        PaymentOrder order = request.order(paymentId);
        try {
            return answer(Response.Status.CREATED, payments.order(order));
        } catch (ProblemException exists) {
            return answer(Response.Status.OK, payments.ordered(order));
        }
    }

    private static Response answer(Response.Status status, PaymentService.View payment) {
        return Response.status(status).entity(PaymentResponse.of(payment)).build();
    }

    @POST
    @Path("/capture")
    @Idempotent
    @Operation(
            operationId = "capturePayment",
            summary = "Take the authorized money into escrow",
            description =
                    "Answers at once; the event payment.captured or payment.capture-refused tells what became of it. "
                            + "423 VOID_UNDER_WAY while an earlier attempt is just being let go: ask again.")
    @APIResponseSchema(
            value = PaymentResponse.class,
            responseCode = "202",
            responseDescription = "The provider will be asked")
    public Response capture(@PathParam("paymentId") PaymentId paymentId) {
        payments.capture(paymentId);
        return Response.accepted(payment(paymentId)).build();
    }

    @POST
    @Path("/charge")
    @Idempotent
    @Operation(
            operationId = "chargeOwed",
            summary = "Charge the kept card now, for a booking that was given up",
            description =
                    "Only the given part is wanted, and no deposit. Where money was taken before, nothing happens: it is "
                            + "divided by a settlement. 423 CHARGE_UNDER_WAY while the card is just being charged: ask "
                            + "again. The event payment.captured or payment.capture-refused tells what became of it.")
    @APIResponseSchema(value = PaymentResponse.class, responseCode = "202", responseDescription = "It will be charged")
    public Response charge(@PathParam("paymentId") PaymentId paymentId, @Valid @NotNull ChargeRequest request) {
        charges.chargeOnly(paymentId, request.amount(), request.shares());
        return Response.accepted(payment(paymentId)).build();
    }

    @POST
    @Path("/void")
    @Idempotent
    @Operation(
            operationId = "voidPayment",
            summary = "Let the guest's money go",
            description =
                    "Whatever is held, or may still come from an unclear attempt, is given back; nothing can be paid "
                            + "afterwards. The event payment.voided tells when nothing is held any more.")
    @APIResponseSchema(value = PaymentResponse.class, responseCode = "202", responseDescription = "It will be let go")
    public Response voidPayment(@PathParam("paymentId") PaymentId paymentId) {
        payments.voidIt(paymentId);
        return Response.accepted(payment(paymentId)).build();
    }

    private PaymentResponse payment(PaymentId id) {
        return PaymentResponse.of(payments.get(id, Viewer.of(caller)));
    }
}
