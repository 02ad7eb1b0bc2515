package io.latchkey.e2e.world;

import io.latchkey.devkit.world.DemoPerson;
import io.latchkey.devkit.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;

/** Tokens that look right and are not ours to take; made by the real Keycloak where that is possible. */
public final class ForeignTokens {

    private ForeignTokens() {}

    public static List<String> of(World world) {
        String good = world.tokens().of(DemoPerson.GUSTAV);
        String[] parts = good.split("\\.");
        return List.of(
                ofAnotherRealm(world),
                ofAnotherAudience(world),
                unsigned("none", parts[1]),
                unsigned("None", parts[1]),
                parts[0] + "." + asOperator(parts[1]) + "." + parts[2],
                signedByAStranger(parts[0], parts[1]),
                "not.a.token",
                "x".repeat(12_000));
    }

    /** Same server, same kind of key, another issuer. */
    private static String ofAnotherRealm(World world) {
        return token(world, "master", "admin-cli", "admin");
    }

    /** Our realm and a person of ours, by a client whose tokens are not for the API. */
    private static String ofAnotherAudience(World world) {
        return token(world, "latchkey", "admin-cli", "gustav");
    }

    private static String token(World world, String realm, String client, String login) {
        URI keycloak = URI.create(world.issuer().toString().replaceFirst("/realms/.*", ""));
        return new Api(keycloak)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .post(
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        "grant_type=password&client_id=" + client + "&username=" + login + "&password=" + login)
                .expect(200)
                .text("access_token");
    }

    /** All that Keycloak says, under a key that is not Keycloak's. */
    private static String signedByAStranger(String header, String payload) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(
                    KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate());
            signature.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
            return header + "." + payload + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String unsigned(String algorithm, String payload) {
        return encode("{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\"}") + "." + payload + ".";
    }

    private static String asOperator(String payload) {
        String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return encode(claims.replace("\"roles\":[", "\"roles\":[\"operator\","));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
