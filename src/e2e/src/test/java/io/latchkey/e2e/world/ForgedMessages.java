package io.latchkey.e2e.world;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Messages in the provider's name: with another secret, too old, changed, or once genuine and replayed. */
public record ForgedMessages(Api front, Instant now, Random dice) {

    private static final String PATH = "/v1/providers/sandbox/webhooks";
    private static final String SECRET = "sandbox-webhook-secret";
    private static final List<String> TYPES = List.of(
            "capture.succeeded", "refund.succeeded", "payout.declined", "void.succeeded", "authorization.expired");

    /** One about this call of ours, in one of the ways. */
    public Answer send(String operation) {
        String body = "{\"id\":\"evt_%s\",\"type\":\"%s\",\"operationId\":\"%s\",\"amountMinor\":%d}"
                .formatted(
                        UUID.randomUUID(), TYPES.get(dice.nextInt(TYPES.size())), operation, dice.nextInt(1_000_000));
        return switch (dice.nextInt(4)) {
            case 0 -> post(body, sign("not-the-secret", now, body)).expect(400);
            case 1 ->
                post(body, sign(SECRET, now.minus(Duration.ofMinutes(6)), body)).expect(400);
            case 2 -> post(body + " ", sign(SECRET, now, body)).expect(400);
            // Even the provider's own word is only a hint: the provider is asked, and says what it did.
            default -> post(body, sign(SECRET, now, body)).expect(204);
        };
    }

    private Answer post(String body, String signature) {
        return front.with("Sandbox-Signature", signature).post(PATH, body);
    }

    private static String sign(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = (at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8);
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
