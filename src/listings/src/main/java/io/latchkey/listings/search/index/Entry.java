package io.latchkey.listings.search.index;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.GeoPoint;
import java.util.Currency;
import java.util.stream.Stream;

/** A listing in its place of the index, with what every query would otherwise work out again. */
final class Entry {

    final IndexedListing listing;
    final CalendarHolder calendar;
    /** Which civil clock it goes by: listings with the same zone, check-in and check-out share a number. */
    final int clock;

    /** Of its units, as {@link GroupCalendar#keys} makes them. */
    final long[] unitKeys;

    /** The words of its attributes, as {@link Tokens} numbers them. */
    final int[] tokens;

    final LeastPrice leastPrice;

    /** What filters look at stands here, so that they need not visit the listing. */
    final Kind kind;

    final Currency currency;
    final boolean instantBook;
    final boolean letTogether;
    final int capacity;
    final int units;
    private final int offers;

    private final double x;
    private final double y;
    private final double z;

    Entry(IndexedListing listing, CalendarHolder calendar, int clock, int[] tokens) {
        this.listing = listing;
        this.calendar = calendar;
        this.clock = clock;
        this.tokens = tokens;
        this.unitKeys = GroupCalendar.keys(listing.unitIds());
        this.leastPrice = new LeastPrice(listing.prices());
        this.kind = listing.kind();
        this.currency = listing.prices().currency();
        this.instantBook = listing.instantBook();
        this.letTogether = listing.rules().unitUse() == UnitUse.ALL;
        this.capacity = listing.capacity();
        this.units = listing.unitIds().size();
        this.offers = Stream.of(Per.values())
                .filter(listing::offers)
                .mapToInt(per -> 1 << per.ordinal())
                .sum();
        double[] point = listing.shown().cartesian();
        x = point[0];
        y = point[1];
        z = point[2];
    }

    boolean offers(Per per) {
        return (offers & 1 << per.ordinal()) != 0;
    }

    /** Whether a stay takes some of several like units, and others may have to move for it. */
    boolean isPool() {
        return units > 1 && !letTogether;
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
