package io.latchkey.devkit.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Access tokens with the shape of Keycloak's, for tests of one service; and the tokens that a service must refuse.
 *
 * <p>{@code TestTokens.person(id)} is all that most tests need; {@code TestTokens.of(id).issuer("…").sign()} makes the
 * others.
 */
public final class TestTokens {
    public static final String ISSUER = "https://identity.test/realms/latchkey";
    public static final String AUDIENCE = "latchkey-api";

    private final String subject;
    private final List<String> roles;
    private String issuer = ISSUER;
    private String audience = AUDIENCE;
    private String client = "latchkey-frontend";
    private String type = "Bearer";
    private Instant issuedAt = Instant.now();

    private TestTokens(String subject, List<String> roles) {
        this.subject = subject;
        this.roles = roles;
    }

    /** A host or a guest: who is which depends on the listing. */
    public static String person(UUID id) {
        return of(id).sign();
    }

    public static String operator(UUID id) {
        return of(id, "operator").sign();
    }

    /** Another service of ours: {@code listings}, {@code bookings} or {@code payments}. */
    public static String service(String name) {
        UUID id = UUID.nameUUIDFromBytes(("service-account-" + name).getBytes(StandardCharsets.UTF_8));
        return of(id, "service").client("latchkey-" + name).sign();
    }

    /** Starts a token that can be bent before it is signed. */
    public static TestTokens of(UUID subject, String... roles) {
        return new TestTokens(subject.toString(), List.of(roles));
    }

    public TestTokens issuer(String other) {
        issuer = other;
        return this;
    }

    public TestTokens audience(String other) {
        audience = other;
        return this;
    }

    public TestTokens client(String id) {
        client = id;
        return this;
    }

    /** Ended an hour ago. */
    public TestTokens expired() {
        issuedAt = Instant.now().minus(Duration.ofHours(2));
        return this;
    }

    /** Begins in an hour ({@code nbf} and {@code iat} ahead). */
    public TestTokens notYetValid() {
        issuedAt = Instant.now().plus(Duration.ofHours(1));
        return this;
    }

    /** What the token says it is: {@code Bearer} is for access, {@code ID} is not. */
    public TestTokens type(String other) {
        type = other;
        return this;
    }

    /** Signed as it should be. */
    public String sign() {
        return sign(TestKeys.privateKey());
    }

    /** Signed with a key that is not the issuer's. */
    public String signWithStrangersKey() {
        return sign(TestKeys.strangersKey());
    }

    /** The attack {@code alg: none}: the same claims, no signature. */
    public String unsigned() {
        return header("none") + "." + payload() + ".";
    }

    /** The attack that takes the public RSA key for the secret of an HMAC. */
    public String signWithPublicKeyAsSecret() {
        String content = header("HS256") + "." + payload();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(TestKeys.publicKey()), "HmacSHA256"));
            return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sign(PrivateKey key) {
        return Jwt.subject(subject)
                .issuer(issuer)
                .audience(audience)
                .issuedAt(issuedAt)
                .claim("nbf", issuedAt.getEpochSecond())
                .expiresAt(issuedAt.plus(Duration.ofHours(1)))
                .claim("typ", type)
                .claim("azp", client)
                .claim("realm_access", Map.of("roles", roles))
                .jws()
                .keyId("test")
                .sign(key);
    }

    private String payload() {
        return sign().split("\\.")[1];
    }

    private static String header(String algorithm) {
        return encode(("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}").getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
