package io.latchkey.listings.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

    @ParameterizedTest
    @CsvSource({"91,0", "-91,0", "0,181", "0,-181", "NaN,0", "0,NaN"})
    void refusesPointsThatAreNotOnEarth(double latitude, double longitude) {
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(latitude, longitude));
    }

    @Test
    void movesByTheWayItWasTold() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            GeoPoint from = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            double metres = random.nextDouble(0, 100_000);
            GeoPoint to = from.moved(random.nextDouble(0, 2 * Math.PI), metres);
            assertEquals(metres, Haversine.metres(from, to), 0.01, from + " to " + to);
        }
    }

    @Test
    void measuresTheSameThroughTheEarthAsOverIt() {
        Random random = new Random(8);
        for (int i = 0; i < 10_000; i++) {
            GeoPoint a = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            GeoPoint b = a.moved(random.nextDouble(0, 2 * Math.PI), random.nextDouble(1, 100_000));
            double[] p = a.cartesian();
            double[] q = b.cartesian();
            double chord = Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
            assertEquals(Haversine.metres(a, b), GeoPoint.wayOf(chord), 0.01);
            assertEquals(chord, GeoPoint.chordOf(GeoPoint.wayOf(chord)), 0.01);
        }
    }

    @Test
    void staysOnEarthWhenMovedOverTheDateLineOrThePole() {
        assertTrue(new GeoPoint(0, 179.9999).moved(Math.PI / 2, 1000).longitude() < -179);
        assertEquals(180, Math.abs(new GeoPoint(89.999, 0).moved(0, 1000).longitude()), 1e-6);
    }

    @Test
    void knowsABoxOverTheDateLineFromOneUpsideDown() {
        assertTrue(new BoundingBox(179, -18, -179, -16).crossesDateLine());
        assertFalse(new BoundingBox(-179, -18, 179, -16).crossesDateLine());
        assertThrows(IllegalArgumentException.class, () -> new BoundingBox(0, 10, 1, 9));
    }
}
