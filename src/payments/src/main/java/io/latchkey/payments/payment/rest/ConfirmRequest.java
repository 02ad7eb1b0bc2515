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
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            throw new ProblemException(
                    PlatformProblem.IDEMPOTENCY_KEY_MISSING, "Send a fresh Idempotency-Key for each intention to pay.");
        }
        String key = unquoted(idempotencyKey.strip());
        if (!key.matches(KEY)) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("header:Idempotency-Key", "must be 8 to 64 letters, digits, hyphens and underscores");
        }
        return new ConfirmOrder(payment, guest, key, paymentMethod);
    }

    /** The draft standard writes a key in double quotes. */
    private static String unquoted(String key) {
        boolean quoted = key.length() > 1 && key.startsWith("\"") && key.endsWith("\"");
        return quoted ? key.substring(1, key.length() - 1) : key;
    }
}
