package io.latchkey.listings.search.index;

import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Entries by place, in cells of a twentieth of a degree (5.6 km from south to north). A cell is an array that is
 * replaced as a whole, so that readers need no lock.
 */
final class Grid {

    private static final int CELLS_PER_DEGREE = 20;
    private static final int ROWS = 180 * CELLS_PER_DEGREE;
    private static final int COLUMNS = 360 * CELLS_PER_DEGREE;

    private final ConcurrentHashMap<Integer, Entry[]> cells = new ConcurrentHashMap<>();

    void add(Entry entry) {
        cells.merge(cell(entry.shown()), new Entry[] {entry}, Grid::joined);
    }

    private static Entry[] joined(Entry[] before, Entry[] more) {
        Entry[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }

    void remove(Entry entry) {
        cells.computeIfPresent(cell(entry.shown()), (cell, before) -> {
            Entry[] left = Arrays.stream(before).filter(one -> one != entry).toArray(Entry[]::new);
            return left.length == 0 ? null : left;
        });
    }

    /** Puts another entry of the same place where this one is. */
    void replace(Entry before, Entry after) {
        cells.computeIfPresent(cell(before.shown()), (cell, all) -> {
            Entry[] other = all.clone();
            for (int i = 0; i < other.length; i++) {
                if (other[i] == before) {
                    other[i] = after;
                }
            }
            return other;
        });
    }

    /** Everything, in no order. */
    void each(Consumer<Entry> visitor) {
        cells.values().forEach(cell -> visit(cell, visitor));
    }

    /** All cells that touch the boxes: everything in them, and some around. */
    void around(List<BoundingBox> boxes, Consumer<Entry> visitor) {
        for (BoundingBox box : boxes) {
            int south = row(box.south());
            int north = row(box.north());
            int west = column(box.west());
            int east = column(box.east());
            long count = (long) (north - south + 1) * (east - west + 1);
            if (count > cells.size()) {
                cells.forEach((cell, entries) -> {
                    int row = cell / COLUMNS;
                    int column = cell % COLUMNS;
                    if (row >= south && row <= north && column >= west && column <= east) {
                        visit(entries, visitor);
                    }
                });
            } else {
                for (int row = south; row <= north; row++) {
                    for (int column = west; column <= east; column++) {
                        Entry[] entries = cells.get(row * COLUMNS + column);
                        if (entries != null) {
                            visit(entries, visitor);
                        }
                    }
                }
            }
        }
    }

    private static void visit(Entry[] entries, Consumer<Entry> visitor) {
        for (Entry entry : entries) {
            visitor.accept(entry);
        }
    }

    private static int cell(GeoPoint point) {
        return row(point.latitude()) * COLUMNS + column(point.longitude());
    }

    private static int row(double latitude) {
        return Math.min(ROWS - 1, (int) ((latitude + 90) * CELLS_PER_DEGREE));
    }

    private static int column(double longitude) {
        return Math.min(COLUMNS - 1, (int) ((longitude + 180) * CELLS_PER_DEGREE));
    }
}
