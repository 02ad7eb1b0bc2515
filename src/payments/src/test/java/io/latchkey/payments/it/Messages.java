package io.latchkey.payments.it;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Messages of the provider, as it would send and sign them, and as a forger would. */
final class Messages {

    static final String SECRET = "sandbox-webhook-secret";

    private Messages() {}

    static String about(Object operation, String type, Object eventId) {
        return "{\"id\":\"evt_" + eventId + "\",\"type\":\"" + type + "\",\"operationId\":\"" + operation
                + "\",\"amountMinor\":1}";
    }

    static String sign(String secret, Instant at, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = at.getEpochSecond() + "." + body;
            return "t=" + at.getEpochSecond() + ",v1="
                    + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Response post(String body, String signature) {
        return given().contentType("application/json")
                .header("Sandbox-Signature", signature)
                .body(body)
                .post("/v1/providers/sandbox/webhooks");
    }
}
