package io.latchkey.listings.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * Moves a place by 150 to 300 metres in a direction only the deployment's secret knows.
 *
 * <p>The same owner's same place is always moved the same way, whichever listing it belongs to and however often it is
 * asked: independent moves of a home and its five rooms would average out to the exact spot.
 */
public final class Blur {

    static final double LEAST_M = 150;
    static final double MOST_M = 300;

    private final byte[] secret;

    public Blur(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The place as others may see it, and as others may search for it. */
    public GeoPoint of(String owner, GeoPoint exact) {
        ByteBuffer random = ByteBuffer.wrap(keyed(owner + '@' + spot(exact)));
        double bearing = fraction(random.getLong()) * 2 * Math.PI;
        double area = fraction(random.getLong());
        double metres = Math.sqrt(LEAST_M * LEAST_M + area * (MOST_M * MOST_M - LEAST_M * LEAST_M));
        return exact.moved(bearing, metres).rounded();
    }

    /** About ten metres wide: a corrected house number is still the same spot. */
    private static String spot(GeoPoint exact) {
        return String.format(Locale.ROOT, "%.4f,%.4f", exact.latitude(), exact.longitude());
    }

    private static double fraction(long bits) {
        return (bits >>> 11) * 0x1.0p-53;
    }

    /** Hashed twice with the secret in front, so that nothing about the secret follows from a result. */
    private byte[] keyed(String seed) {
        return hashed(hashed(seed.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] hashed(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(secret);
            return sha.digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
