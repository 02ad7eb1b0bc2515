package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.time.TimeRange;

/** Ranges as PostgreSQL reads them. */
final class Ranges {

    private Ranges() {}

    static String text(TimeRange range) {
        return "[" + range.start() + "," + range.end() + ")";
    }
}
