package io.latchkey.listings.place;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Moves a place by 150 to 300 metres in a direction only the deployment's secret knows.
 *
 * <p>The same owner's same place is always moved the same way, whichever listing it belongs to and however often it is
 * asked: independent moves of a home and its five rooms would average out to the exact spot.
 */
public final class Blur {

    static final double LEAST_M = 150;
    static final double MOST_M = 300;

    private final SecretKeySpec key;

    public Blur(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The place as others may see it, and as others may search for it. */
    public GeoPoint of(String owner, GeoPoint exact) {
        ByteBuffer random = ByteBuffer.wrap(digest(owner + '@' + spot(exact)));
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

    private byte[] digest(String seed) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(seed.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
