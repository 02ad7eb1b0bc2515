package io.latchkey.listings.place;

/**
 * Map bounds in degrees, borders included. A west border east of the east border means that the box lies over the date
 * line: {@code 179, -18, -179, -16} is Fiji.
 */
public record BoundingBox(double west, double south, double east, double north) {

    public BoundingBox {
        GeoPoint southWest = new GeoPoint(south, west);
        GeoPoint northEast = new GeoPoint(north, east);
        if (southWest.latitude() > northEast.latitude()) {
            throw new IllegalArgumentException("the south border must not be north of the north border");
        }
    }

    public boolean crossesDateLine() {
        return west > east;
    }

    public boolean contains(GeoPoint point) {
        boolean between = crossesDateLine()
                ? point.longitude() >= west || point.longitude() <= east
                : point.longitude() >= west && point.longitude() <= east;
        return between && point.latitude() >= south && point.latitude() <= north;
    }
}
