package io.latchkey.listings.place;

/**
 * A point on the earth, in degrees (WGS 84). The earth is a sphere of the mean radius here; the error is at most 0.5 %,
 * less than the blur of any place that is shown.
 */
public record GeoPoint(double latitude, double longitude) {

    /** Mean radius in metres (IUGG). The generated column {@code listing.place} uses the same one. */
    public static final double EARTH_RADIUS_M = 6_371_008.8;

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("latitude must be from -90 to 90: " + latitude);
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("longitude must be from -180 to 180: " + longitude);
        }
    }

    /** The point {@code metres} away in direction {@code bearing} (radians, clockwise from north). */
    public GeoPoint moved(double bearing, double metres) {
        double angle = metres / EARTH_RADIUS_M;
        double from = Math.toRadians(latitude);
        double sine = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing);
        double to = Math.asin(Math.clamp(sine, -1.0, 1.0));
        double turned = Math.atan2(
                Math.sin(bearing) * Math.sin(angle) * Math.cos(from), Math.cos(angle) - Math.sin(from) * Math.sin(to));
        double east = Math.IEEEremainder(longitude + Math.toDegrees(turned), 360);
        return new GeoPoint(Math.toDegrees(to), east);
    }

    /** Rounded to {@code 1e-5} degrees, about a metre: no false exactness in what is shown. */
    public GeoPoint rounded() {
        return new GeoPoint(Math.rint(latitude * 1e5) / 1e5, Math.rint(longitude * 1e5) / 1e5);
    }

    /** The straight line through the earth, in metres, that is as long as a way of {@code metres} over it. */
    public static double chordOf(double metres) {
        return 2 * EARTH_RADIUS_M * Math.sin(metres / (2 * EARTH_RADIUS_M));
    }

    /** The way over the earth, in metres, that belongs to a straight line of {@code chord} metres. */
    public static double wayOf(double chord) {
        return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, chord / (2 * EARTH_RADIUS_M)));
    }

    /** Cartesian coordinates in metres: towards longitude 0, towards longitude 90 east, towards the north pole. */
    public double[] cartesian() {
        double phi = Math.toRadians(latitude);
        double lambda = Math.toRadians(longitude);
        return new double[] {
            EARTH_RADIUS_M * Math.cos(phi) * Math.cos(lambda),
            EARTH_RADIUS_M * Math.cos(phi) * Math.sin(lambda),
            EARTH_RADIUS_M * Math.sin(phi)
        };
    }
}
