package io.latchkey.listings.search.index;

import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.search.Area;
import java.util.List;
import java.util.function.Consumer;

/** The part of the index that an area asks for, and the exact border within it. */
final class Region {

    private static final double EAST_END = 180;
    private static final double NORTH_END = 90;

    /** Null for no border. */
    private final List<BoundingBox> boxes;

    private final double[] center;
    private final double reach;

    Region(Area area) {
        switch (area) {
            case Area.Circle(GeoPoint point, double radius) -> {
                boxes = around(point, radius);
                center = point.cartesian();
                reach = GeoPoint.chordOf(radius);
            }
            case Area.Map(BoundingBox box) -> {
                boxes = withoutDateLine(box);
                center = null;
                reach = 0;
            }
            case Area.Everywhere everywhere -> {
                boxes = null;
                center = null;
                reach = 0;
            }
        }
    }

    /** Boxes that the circle lies in; over a pole all around it, over the date line one on each side. */
    private static List<BoundingBox> around(GeoPoint center, double metres) {
        double angle = metres / GeoPoint.EARTH_RADIUS_M;
        double height = Math.toDegrees(angle);
        double south = center.latitude() - height;
        double north = center.latitude() + height;
        if (south <= -NORTH_END || north >= NORTH_END) {
            return List.of(
                    new BoundingBox(-EAST_END, Math.max(-NORTH_END, south), EAST_END, Math.min(NORTH_END, north)));
        }
        double width = Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(Math.toRadians(center.latitude()))));
        double west = center.longitude() - width;
        double east = center.longitude() + width;
        return withoutDateLine(new BoundingBox(
                west < -EAST_END ? west + 360 : west, south, east > EAST_END ? east - 360 : east, north));
    }

    private static List<BoundingBox> withoutDateLine(BoundingBox box) {
        return box.crossesDateLine()
                ? List.of(
                        new BoundingBox(box.west(), box.south(), EAST_END, box.north()),
                        new BoundingBox(-EAST_END, box.south(), box.east(), box.north()))
                : List.of(box);
    }

    /** Everything that may lie inside. */
    void visit(Grid grid, Consumer<Entry> visitor) {
        if (boxes == null) {
            grid.each(visitor);
        } else {
            grid.around(boxes, visitor);
        }
    }

    /** Metres straight through the earth to the centre; -1 if there is none. */
    double chord(Entry entry) {
        return center == null ? -1 : entry.chordTo(center);
    }

    /** @param chord of the entry */
    boolean contains(Entry entry, double chord) {
        return boxes == null || (center == null ? isInABox(entry.shown()) : chord <= reach);
    }

    private boolean isInABox(GeoPoint point) {
        for (BoundingBox box : boxes) {
            if (box.contains(point)) {
                return true;
            }
        }
        return false;
    }
}
