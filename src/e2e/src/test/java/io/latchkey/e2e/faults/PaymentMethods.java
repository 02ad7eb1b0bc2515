package io.latchkey.e2e.faults;

import java.util.List;
import java.util.Random;

/** How the sandbox's cards are shuffled: most work, and each way to go wrong is there. */
final class PaymentMethods {

    private static final List<String> OTHERS = List.of(
            "sandbox_declined",
            "sandbox_needs_check",
            "sandbox_timeout_after_success",
            "sandbox_timeout_after_success_webhooks_never",
            "sandbox_error_after_success",
            "sandbox_error_after_success_webhooks_never",
            "sandbox_slow",
            "sandbox_ok_webhooks_twice",
            "sandbox_ok_webhooks_reordered",
            "sandbox_ok_webhooks_never",
            "sandbox_capture_refused",
            "sandbox_capture_timeout_after_success",
            "sandbox_capture_error_after_success_webhooks_never",
            "sandbox_refund_fails_once",
            "sandbox_refund_timeout_after_success");

    private PaymentMethods() {}

    static String any(Random dice) {
        return dice.nextBoolean() ? "sandbox_ok" : OTHERS.get(dice.nextInt(OTHERS.size()));
    }
}
