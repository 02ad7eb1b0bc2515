package io.latchkey.payments.payment;

import io.latchkey.kernel.id.PaymentId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A guest wants to pay.
 *
 * @param paymentMethod the provider's token for it
 */
public record ConfirmOrder(PaymentId payment, Viewer guest, String idempotencyKey, String paymentMethod) {

    /** Tells the same request from another one under the same key. */
    String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((payment + "\n" + paymentMethod).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
