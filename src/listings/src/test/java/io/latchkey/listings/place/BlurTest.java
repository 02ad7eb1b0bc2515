package io.latchkey.listings.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BlurTest {

    private static final GeoPoint HOME = new GeoPoint(51.2045371, 4.4253839);

    private final Blur blur = new Blur("a secret of this test");

    @Test
    void movesEveryPlaceByOneHundredAndFiftyToThreeHundredMetres() {
        Random random = new Random(9);
        for (int i = 0; i < 10_000; i++) {
            GeoPoint exact = new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
            double metres = Haversine.metres(exact, blur.of("host " + i, exact));
            assertTrue(metres > Blur.LEAST_M - 1 && metres < Blur.MOST_M + 1, exact + " moved by " + metres);
        }
    }

    @Test
    void answersTheSameHoweverOftenItIsAsked() {
        assertEquals(blur.of("hanna", HOME), blur.of("hanna", HOME));
        assertEquals(blur.of("hanna", HOME), new Blur("a secret of this test").of("hanna", HOME));
    }

    @Test
    void movesAllRoomsOfAHomeTheSameWaySoThatTheyDoNotAverageOut() {
        GeoPoint nextRoom = new GeoPoint(HOME.latitude() + 1e-6, HOME.longitude() - 1e-6);
        assertTrue(Haversine.metres(blur.of("hanna", HOME), blur.of("hanna", nextRoom)) < 2);
    }

    @Test
    void dependsOnTheSecretAndOnTheOwner() {
        assertNotEquals(blur.of("hanna", HOME), new Blur("another secret here").of("hanna", HOME));
        assertNotEquals(blur.of("hanna", HOME), blur.of("gustav", HOME));
    }

    @Test
    void pointsInNoDirectionMoreThanInOthers() {
        int north = 0;
        int east = 0;
        for (int i = 0; i < 10_000; i++) {
            GeoPoint shown = blur.of("host " + i, HOME);
            north += shown.latitude() > HOME.latitude() ? 1 : 0;
            east += shown.longitude() > HOME.longitude() ? 1 : 0;
        }
        assertEquals(5_000, north, 300);
        assertEquals(5_000, east, 300);
    }
}
