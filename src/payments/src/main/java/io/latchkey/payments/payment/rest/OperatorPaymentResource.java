package io.latchkey.payments.payment.rest;

import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.payment.PaymentState;
import io.latchkey.platform.rest.Limits;
import io.latchkey.platform.rest.Page;
import io.latchkey.platform.rest.PageRequest;
import io.latchkey.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All payments, for operators. */
@Path("/v1/operator/payments")
@Tag(name = "Operator")
@RolesAllowed(Roles.OPERATOR)
@RunOnVirtualThread
class OperatorPaymentResource {

    private final PaymentService payments;

    OperatorPaymentResource(PaymentService payments) {
        this.payments = payments;
    }

    @GET
    @Operation(operationId = "listPayments", summary = "All payments", description = "Oldest first, by state.")
    @APIResponse(responseCode = "200", description = "A page of payments")
    public Page<PaymentResponse> list(
            @QueryParam("state") PaymentState state,
            @QueryParam("limit") @DefaultValue(Limits.PAGE_DEFAULT_TEXT) @Min(1) @Max(Limits.PAGE_MAX) int limit,
            @QueryParam("cursor") String cursor) {
        PageRequest request = new PageRequest("payments " + state, cursor, limit);
        return request.page(payments.list(state, request.afterId(), request.rows()), view -> view.payment()
                        .id())
                .map(PaymentResponse::of);
    }
}
