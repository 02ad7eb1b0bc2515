package io.latchkey.listings.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.latchkey.devkit.testing.Seeded;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.place.Haversine;
import io.latchkey.listings.search.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Cells that are left out hold nothing that lies inside: at the poles and over the date line, too. */
class RegionProperties {

    private static final int POINTS = 300;

    @Test
    void visitsEveryPlaceOfACircle() {
        Seeded.forAll(300, random -> {
            GeoPoint center = somewhere(random);
            double metres = random.nextInt(1, 100_000);
            Area area = new Area.Circle(center, metres);
            check(random, area, center, point -> Haversine.metres(center, point) <= metres, metres);
        });
    }

    @Test
    void visitsEveryPlaceOfAMap() {
        Seeded.forAll(300, random -> {
            GeoPoint corner = somewhere(random);
            double south = Math.max(-90, corner.latitude() - random.nextDouble());
            double east = corner.longitude() + random.nextDouble(3);
            BoundingBox box =
                    new BoundingBox(corner.longitude(), south, east > 180 ? east - 360 : east, corner.latitude());
            check(random, new Area.Map(box), corner, box::contains, 50_000);
        });
    }

    /** Half of all points lie around the poles or the date line. */
    private static GeoPoint somewhere(Random random) {
        return switch (random.nextInt(4)) {
            case 0 ->
                new GeoPoint(
                        (random.nextBoolean() ? 1 : -1) * (89 + random.nextDouble()), random.nextDouble(-180, 180));
            case 1 ->
                new GeoPoint(random.nextDouble(-90, 90), (random.nextBoolean() ? 1 : -1) * (179 + random.nextDouble()));
            default -> new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
        };
    }

    private static void check(Random random, Area area, GeoPoint near, Predicate<GeoPoint> inside, double spread) {
        Grid grid = new Grid();
        List<GeoPoint> expected = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            GeoPoint point = near.moved(random.nextDouble(2 * Math.PI), random.nextDouble(2 * spread));
            // What lies on the border may fall to either side by rounding.
            grid.add(SomeEntries.at(point));
            if (inside.test(point)) {
                expected.add(point);
            }
        }
        Region region = new Region(area);
        List<GeoPoint> found = new ArrayList<>();
        region.visit(grid, entry -> {
            if (region.contains(entry, region.chord(entry))) {
                found.add(entry.shown());
            }
        });
        expected.sort(RegionProperties::compare);
        found.sort(RegionProperties::compare);
        assertEquals(expected, found, area::toString);
    }

    private static int compare(GeoPoint one, GeoPoint other) {
        int byLatitude = Double.compare(one.latitude(), other.latitude());
        return byLatitude == 0 ? Double.compare(one.longitude(), other.longitude()) : byLatitude;
    }
}
