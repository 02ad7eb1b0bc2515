package io.latchkey.devkit.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The RSA key of one test run, never stored. It is kept in system properties because Quarkus loads test classes more
 * than once.
 */
final class TestKeys {
    private static final String PRIVATE = "latchkey.test.private-key";
    private static final String PUBLIC = "latchkey.test.public-key";

    private TestKeys() {}

    /** X.509, Base64, without the PEM armour, as {@code quarkus.oidc.public-key} takes it. */
    static String publicKey() {
        return property(PUBLIC);
    }

    static PrivateKey privateKey() {
        byte[] encoded = Base64.getDecoder().decode(property(PRIVATE));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that no service knows. */
    static PrivateKey strangersKey() {
        return generate().getPrivate();
    }

    private static String property(String name) {
        synchronized (System.class) {
            if (System.getProperty(name) == null) {
                KeyPair pair = generate();
                Base64.Encoder encoder = Base64.getEncoder();
                System.setProperty(
                        PRIVATE, encoder.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        PUBLIC, encoder.encodeToString(pair.getPublic().getEncoded()));
            }
            return System.getProperty(name);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
