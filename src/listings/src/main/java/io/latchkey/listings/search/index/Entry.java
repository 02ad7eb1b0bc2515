package io.latchkey.listings.search.index;

import io.latchkey.listings.place.GeoPoint;

/** A listing in its place of the index, with what every query would otherwise work out again. */
final class Entry {

    final IndexedListing listing;
    final CalendarHolder calendar;
    /** Which civil clock it goes by: listings with the same zone, check-in and check-out share a number. */
    final int clock;

    /** Of its units, as {@link GroupCalendar#keys} makes them. */
    final long[] unitKeys;

    final LeastPrice leastPrice;

    private final double x;
    private final double y;
    private final double z;

    Entry(IndexedListing listing, CalendarHolder calendar, int clock) {
        this.listing = listing;
        this.calendar = calendar;
        this.clock = clock;
        this.unitKeys = GroupCalendar.keys(listing.unitIds());
        this.leastPrice = new LeastPrice(listing.prices());
        double[] point = listing.shown().cartesian();
        x = point[0];
        y = point[1];
        z = point[2];
    }

    /** Metres straight through the earth. */
    double chordTo(double[] point) {
        double dx = x - point[0];
        double dy = y - point[1];
        double dz = z - point[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    GeoPoint shown() {
        return listing.shown();
    }
}
