package io.latchkey.payments.payment.rest;

import io.latchkey.payments.payment.PaymentService;
import io.latchkey.platform.rest.ETags;
import jakarta.ws.rs.core.Response;

/** A payment as an answer, with its version as the entity tag. */
final class Answers {

    private Answers() {}

    static Response ok(PaymentService.View payment) {
        PaymentResponse response = PaymentResponse.of(payment);
        return Response.ok(response).tag(ETags.of(response.version())).build();
    }
}
