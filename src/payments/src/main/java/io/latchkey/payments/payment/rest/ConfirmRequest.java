package io.latchkey.payments.payment.rest;

import io.latchkey.kernel.id.PaymentId;
import io.latchkey.payments.payment.ConfirmOrder;
import io.latchkey.payments.payment.Viewer;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ConfirmPayment", examples = "{\"paymentMethod\":\"sandbox_ok\"}")
record ConfirmRequest(
        @Pattern(regexp = "[A-Za-z0-9_-]{1,200}")
                @Schema(
                        description =
                                "The provider's token for the guest's card; may be left out to finish a bank's check",
                        examples = "sandbox_ok")
                String paymentMethod) {

    private static final String KEY = "[A-Za-z0-9_-]{8,64}";

    ConfirmOrder order(PaymentId payment, Viewer guest, String idempotencyKey) {
        if (idempotencyKey == null || idempotencyKey.isEmpty()) {
            throw new ProblemException(
                    PlatformProblem.IDEMPOTENCY_KEY_MISSING, "Send a fresh Idempotency-Key for each intention to pay.");
        }
        if (!idempotencyKey.matches(KEY)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("header:Idempotency-Key", "must be 8 to 64 letters, digits, '-' or '_'");
        }
        return new ConfirmOrder(payment, guest, idempotencyKey, paymentMethod);
    }
}
