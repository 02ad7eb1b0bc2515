package io.latchkey.listings.place;

/** The textbook's distance, for tests to compare with. */
public final class Haversine {

    private Haversine() {}

    public static double metres(GeoPoint a, GeoPoint b) {
        double dLat = Math.toRadians(b.latitude() - a.latitude());
        double dLon = Math.toRadians(b.longitude() - a.longitude());
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(a.latitude()))
                        * Math.cos(Math.toRadians(b.latitude()))
                        * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * GeoPoint.EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
