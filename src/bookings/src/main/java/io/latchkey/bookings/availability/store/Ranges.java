package io.latchkey.bookings.availability.store;

import io.latchkey.kernel.time.TimeRange;
import java.util.List;
import java.util.function.Function;

/** Ranges as PostgreSQL reads them; several as one array of texts. */
final class Ranges {

    private Ranges() {}

    static <T> String[] texts(List<T> all, Function<T, TimeRange> range) {
        return all.stream().map(range).map(Ranges::text).toArray(String[]::new);
    }

    static String text(TimeRange range) {
        return "[" + range.start() + "," + range.end() + ")";
    }
}
