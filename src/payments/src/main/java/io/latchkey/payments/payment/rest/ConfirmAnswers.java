package io.latchkey.payments.payment.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.payment.ConfirmOrder;
import io.latchkey.payments.payment.Confirmations;
import io.latchkey.payments.payment.Confirmations.Result;
import io.latchkey.payments.payment.PaymentService;
import io.latchkey.payments.provider.OperationReport;
import io.latchkey.platform.problem.Problem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.problem.ProblemRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;

/**
 * Renders how a confirmation went, and keeps the rendered bytes when they are final, so that a repeated request gets the
 * very same answer.
 */
@ApplicationScoped
class ConfirmAnswers {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Confirmations confirmations;
    private final PaymentService payments;
    private final ProblemRenderer problems;
    private final ObjectMapper json;

    ConfirmAnswers(Confirmations confirmations, PaymentService payments, ProblemRenderer problems, ObjectMapper json) {
        this.confirmations = confirmations;
        this.payments = payments;
        this.problems = problems;
        this.json = json;
    }

    Response answer(ConfirmOrder order, UriInfo uri) {
        return switch (confirmations.confirm(order)) {
            case Result.Replayed replayed ->
                response(replayed.status(), replayed.body())
                        .header("Idempotency-Replayed", "true")
                        .build();
            case Result.Authorized authorized -> kept(order, OK, payment(order));
            case Result.NeedsGuest needsGuest -> kept(order, OK, payment(order));
            case Result.Declined declined ->
                kept(
                        order,
                        PaymentsProblem.PAYMENT_DECLINED.status(),
                        problems.body(
                                problem(declined.why()), uri.getRequestUri().getRawPath()));
            case Result.Unclear unclear ->
                response(ACCEPTED, payment(order))
                        .location(URI.create("/v1/payments/" + order.payment()))
                        .header("Retry-After", "10")
                        .build();
        };
    }

    private Response kept(ConfirmOrder order, int status, byte[] body) {
        confirmations.keep(order, status, body);
        return response(status, body).build();
    }

    private static Response.ResponseBuilder response(int status, byte[] body) {
        return Response.status(status)
                .type(status < 300 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(body);
    }

    private byte[] payment(ConfirmOrder order) {
        try {
            return json.writeValueAsBytes(PaymentResponse.of(payments.get(order.payment(), order.guest())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem problem(OperationReport why) {
        String message = why.message() == null ? "The payment did not reach the bank. Try again." : why.message();
        return Problem.of(new ProblemException(PaymentsProblem.PAYMENT_DECLINED, message).with("reason", why.code()));
    }
}
