package io.latchkey.bookings.series;

/** What becomes of a series of which some stays are refused. */
public enum OnConflict {
    /** All stays or none. */
    ALL,
    /** The others are booked. */
    SKIP;

    /**
     * Whether nothing can be booked.
     *
     * @param of how many stays there are
     */
    boolean fails(int refused, int of) {
        return switch (this) {
            case ALL -> refused > 0;
            case SKIP -> refused == of;
        };
    }
}
