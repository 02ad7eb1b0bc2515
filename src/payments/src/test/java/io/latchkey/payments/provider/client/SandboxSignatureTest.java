package io.latchkey.payments.provider.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F06 only genuine, fresh messages are taken")
class SandboxSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final byte[] BODY = "{\"id\":\"evt_1\"}".getBytes(StandardCharsets.UTF_8);

    private final SandboxSignature signature = new SandboxSignature(List.of("new", "old"), Duration.ofMinutes(5));

    private static String sign(String secret, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesBothSecretsWhileTheyAreChanged() {
        assertTrue(signature.isGenuine(sign("new", NOW, BODY), BODY, NOW));
        assertTrue(signature.isGenuine(sign("old", NOW, BODY), BODY, NOW));
    }

    @Test
    void refusesAnotherEndpointsSecret() {
        assertFalse(signature.isGenuine(sign("other", NOW, BODY), BODY, NOW));
    }

    @Test
    void refusesWhatIsOlderOrNewerThanFiveMinutes() {
        assertTrue(signature.isGenuine(sign("new", NOW.minusSeconds(300), BODY), BODY, NOW));
        assertFalse(signature.isGenuine(sign("new", NOW.minusSeconds(301), BODY), BODY, NOW));
        assertFalse(signature.isGenuine(sign("new", NOW.plusSeconds(301), BODY), BODY, NOW));
    }

    @Test
    void refusesABodyThatWasWrittenAnew() {
        byte[] reencoded = "{ \"id\": \"evt_1\" }".getBytes(StandardCharsets.UTF_8);
        assertFalse(signature.isGenuine(sign("new", NOW, BODY), reencoded, NOW));
    }

    @Test
    void refusesWhatIsNoSignature() {
        for (String header : new String[] {null, "", "t=,v1=", "t=1,v1=abc", "v1=" + "0".repeat(64)}) {
            assertFalse(signature.isGenuine(header, BODY, NOW));
        }
    }
}
