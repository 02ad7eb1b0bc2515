package io.latchkey.payments.provider.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.latchkey.payments.provider.PaymentProvider.WebhookHint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F06 only Stripe's own, fresh messages are taken")
class StripeWebhooksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID AUTHORIZATION = new UUID(1, 1);
    private static final UUID CAPTURE = new UUID(2, 2);

    private final StripeProvider stripe = new StripeProvider(
            new StripeTestSettings(
                    URI.create("http://127.0.0.1:1"),
                    Optional.of("sk_test_fake"),
                    Optional.of(List.of("whsec_new", "whsec_old"))),
            new ObjectMapper(),
            InstantSource.fixed(NOW));

    static String sign(String secret, Instant at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body)) + ",v0=ab";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] event(String type, String object, String status, String marks) {
        return """
                {"id":"evt_1","object":"event","type":"%s","api_version":"2020-01-01",
                 "data":{"object":{"id":"x_1","object":"%s","status":"%s","metadata":{%s}}}}"""
                .formatted(type, object, status, marks)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] held() {
        return event(
                "payment_intent.amount_capturable_updated",
                "payment_intent",
                "requires_capture",
                "\"" + StripeMarks.OPERATION + "\":\"" + AUTHORIZATION + "\",\"note\":\"caf\u00e9 \ufffd\"");
    }

    private Optional<WebhookHint> read(byte[] body, String signature) {
        return stripe.readWebhook(body, name -> "Stripe-Signature".equals(name) ? signature : null);
    }

    @Test
    void takesBothSecretsWhileOneIsChanged() {
        WebhookHint hint = new WebhookHint("evt_1", Optional.of(AUTHORIZATION));
        assertEquals(Optional.of(hint), read(held(), sign("whsec_new", NOW, held())));
        assertEquals(Optional.of(hint), read(held(), sign("whsec_old", NOW, held())));
    }

    @Test
    void refusesAnotherSecret() {
        assertTrue(read(held(), sign("whsec_other", NOW, held())).isEmpty());
    }

    @Test
    void refusesWhatIsOlderThanFiveMinutesByOurClock() {
        assertTrue(
                read(held(), sign("whsec_new", NOW.minusSeconds(300), held())).isPresent());
        assertTrue(
                read(held(), sign("whsec_new", NOW.minusSeconds(301), held())).isEmpty());
    }

    @Test
    void refusesABodyWithAnyByteChanged() {
        String signature = sign("whsec_new", NOW, held());
        for (int i = 0; i < held().length; i++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] tampered = held();
                tampered[i] ^= (byte) bit;
                assertTrue(read(tampered, signature).isEmpty(), "byte " + i);
            }
        }
        String replacement = new String(held(), StandardCharsets.UTF_8);
        byte[] malformed = replacement.replace('\ufffd', '\u00ff').getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(read(malformed, signature).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=", "t=,v1=", "t=x,v1=00", "t", "v1=00", "t=1763899200", ",=,=,", "t=1763899200,v1"})
    void refusesWhatIsNoSignature(String header) {
        assertTrue(read(held(), header).isEmpty());
        assertTrue(read(held(), null).isEmpty());
    }

    @Test
    void saysWhichCallAMessageMayBeAbout() {
        String marks = "\"" + StripeMarks.OPERATION + "\":\"" + AUTHORIZATION + "\",\"" + StripeMarks.CAPTURE + "\":\""
                + CAPTURE + "\"";
        assertEquals(
                Optional.of(CAPTURE), about(event("payment_intent.succeeded", "payment_intent", "succeeded", marks)));
        assertEquals(Optional.of(AUTHORIZATION), about(event("refund.updated", "refund", "succeeded", marks)));
        assertEquals(
                Optional.of(AUTHORIZATION),
                about(event("payment_intent.canceled", "payment_intent", "canceled", marks)));
        for (String type : List.of("setup_intent.succeeded", "setup_intent.setup_failed")) {
            assertEquals(Optional.of(AUTHORIZATION), about(event(type, "setup_intent", "succeeded", marks)));
        }
    }

    private Optional<UUID> about(byte[] body) {
        return read(body, sign("whsec_new", NOW, body)).orElseThrow().operation();
    }

    @Test
    void takesUnknownTypesAndWhatIsNotOurs() {
        assertEquals(Optional.empty(), about(event("account.updated", "account", "x", "")));
        assertEquals(Optional.empty(), about(event("something.new", "thing", "x", "\"latchkey_operation\":\"1\"")));
        assertEquals(Optional.empty(), about("{\"id\":\"evt_2\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{}", "{\"id\":\"\"}"})
    void refusesWhatIsSignedAndNoMessage(String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(read(body, sign("whsec_new", NOW, body)).isEmpty());
    }
}
