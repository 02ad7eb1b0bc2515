package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.listings.search.index.Found;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is found on a map by the cells of a grid over it: for maps of which nobody could read the single places. */
public final class Clusters {

    private final BoundingBox map;
    private final int cellsPerSide;
    private final Map<Integer, Cluster> byCell = new TreeMap<>();

    Clusters(BoundingBox map, int cellsPerSide) {
        this.map = map;
        this.cellsPerSide = cellsPerSide;
    }

    /** Those in one cell. */
    public static final class Cluster {

        private int count;
        private double latitudes;
        private double eastings;
        private ListingId only;
        private final double west;

        private Cluster(double west) {
            this.west = west;
        }

        private void add(Found found, double easting) {
            count++;
            latitudes += found.listing().shown().latitude();
            eastings += easting;
            only = count == 1 ? found.listing().id() : null;
        }

        public int count() {
            return count;
        }

        /** The middle of the places in it. */
        public GeoPoint center() {
            return new GeoPoint(latitudes / count, Math.IEEEremainder(west + eastings / count, 360)).rounded();
        }

        /** The listing, if it is the only one; else null. */
        public ListingId only() {
            return only;
        }
    }

    void count(Found found) {
        GeoPoint place = found.listing().shown();
        double easting = eastOf(place.longitude());
        int row = cell((place.latitude() - map.south()) / (map.north() - map.south()));
        int column = cell(easting / eastOf(map.east()));
        byCell.computeIfAbsent(row * cellsPerSide + column, empty -> new Cluster(map.west()))
                .add(found, easting);
    }

    /** Degrees from the west border, over the date line, too. */
    private double eastOf(double longitude) {
        double degrees = longitude - map.west();
        return degrees < 0 ? degrees + 360 : degrees;
    }

    /** A map without width or height is one cell wide or high. */
    private int cell(double share) {
        return Double.isFinite(share) ? Math.clamp((int) (share * cellsPerSide), 0, cellsPerSide - 1) : 0;
    }

    /** From the south-west to the north-east. */
    public Collection<Cluster> all() {
        return byCell.values();
    }
}
