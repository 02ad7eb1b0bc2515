package io.latchkey.payments.provider.client;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code t=<seconds>,v1=<hex HMAC-SHA256 of "t.body">} over the bytes as they came, compared in constant time. */
final class SandboxSignature {

    private static final Pattern FORM = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private final List<String> secrets;
    private final Duration tolerance;

    SandboxSignature(List<String> secrets, Duration tolerance) {
        this.secrets = List.copyOf(secrets);
        this.tolerance = tolerance;
    }

    boolean isGenuine(String header, byte[] body, Instant now) {
        Matcher parts = FORM.matcher(header == null ? "" : header);
        if (!parts.matches()) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(parts.group(1))), now);
        if (age.abs().compareTo(tolerance) > 0) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(parts.group(2));
        boolean genuine = false;
        for (String secret : secrets) {
            genuine |= MessageDigest.isEqual(given, hmac(secret, parts.group(1), body));
        }
        return genuine;
    }

    private static byte[] hmac(String secret, String seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
