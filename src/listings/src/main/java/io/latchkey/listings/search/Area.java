package io.latchkey.listings.search;

import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;

/** Where to search. Only the blurred places are looked at. */
public sealed interface Area {

    /** Within so many metres of a point, border included. */
    record Circle(GeoPoint center, double radiusMetres) implements Area {}

    /** Inside the bounds of a map. */
    record Map(BoundingBox box) implements Area {}

    /** All over the world. */
    record Everywhere() implements Area {}
}
