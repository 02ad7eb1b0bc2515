package io.latchkey.listings.search.index;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.place.GeoPoint;

/** A listing in its place of the index, with what every query would otherwise work out again. */
final class Entry {

    final IndexedListing listing;
    final CalendarHolder calendar;
    /** Which civil clock it goes by: listings with the same zone, check-in and check-out share a number. */
    final int clock;

    private final double x;
    private final double y;
    private final double z;
    private final long[] floors;

    Entry(IndexedListing listing, CalendarHolder calendar, int clock) {
        this.listing = listing;
        this.calendar = calendar;
        this.clock = clock;
        double[] point = listing.shown().cartesian();
        x = point[0];
        y = point[1];
        z = point[2];
        floors = new long[Per.values().length];
        for (Per per : Per.values()) {
            floors[per.ordinal()] = listing.offers(per) ? LeastPrice.perUnit(listing.prices(), per) : Long.MAX_VALUE;
        }
    }

    /** Metres straight through the earth. */
    double chordTo(double[] point) {
        double dx = x - point[0];
        double dy = y - point[1];
        double dz = z - point[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** No night, day or hour can cost less than this, discounts included; minor units. */
    long floor(Per per) {
        return floors[per.ordinal()];
    }

    GeoPoint shown() {
        return listing.shown();
    }
}
