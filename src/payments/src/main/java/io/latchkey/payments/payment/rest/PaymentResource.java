package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.platform.security.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a guest does with a payment, and what its parties see. */
@Path("/v1/payments/{paymentId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments", description = "Paying for a booking, and where the money is")
@Authenticated
@RunOnVirtualThread
class PaymentResource {

    private final PaymentService payments;
    private final ConfirmAnswers confirms;
    private final Caller caller;

    PaymentResource(PaymentService payments, ConfirmAnswers confirms, Caller caller) {
        this.payments = payments;
        this.confirms = confirms;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getPayment", summary = "Read a payment", description = "For its guest and its host.")
    @APIResponseSchema(value = PaymentResponse.class, responseCode = "200", responseDescription = "The payment")
    public Response get(@PathParam("paymentId") PaymentId paymentId) {
        return Answers.ok(payments.get(paymentId, Viewer.of(caller)));
    }

    @POST
    @Path("/confirm")
    @Operation(
            operationId = "confirmPayment",
            summary = "Pay, or finish the bank's check",
            description = "Asks the guest's bank to hold the amount. A declined payment may be confirmed again with "
                    + "another payment method while the booking waits for it. If the state is REQUIRES_ACTION, show the "
                    + "page in action.url to the guest and confirm again afterwards, with a new Idempotency-Key. On a "
                    + "busy system the payment of a booking made this very moment may not be here yet: a 404 that goes "
                    + "away when the request is repeated, with the same key, a second later.")
    @APIResponse(
            responseCode = "200",
            description = "AUTHORIZED, or REQUIRES_ACTION with the page the guest has to go to",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentResponse.class)))
    @APIResponse(
            responseCode = "202",
            description = "The provider has not answered clearly yet; read the payment until its state is not PENDING",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = PaymentResponse.class)))
    @APIResponse(responseCode = "409", description = "PAYMENT_DECLINED, with a reason the guest understands")
    public Response confirm(
            @PathParam("paymentId") PaymentId paymentId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Valid @NotNull ConfirmRequest request,
            @Context UriInfo uri) {
        return confirms.answer(request.order(paymentId, Viewer.of(caller), idempotencyKey), uri);
    }
}
