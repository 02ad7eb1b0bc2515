package io.latchkey.bookings.calendar;

import java.util.List;
import java.util.Map;

/** The statement that reads calendars, for PostgreSQL to explain. */
public final class CalendarStatement {

    private static final Map<String, String> TYPES = Map.of(
            "listings", "uuid[]",
            "start", "timestamptz",
            "end", "timestamptz",
            "first", "date",
            "last", "date",
            "now", "timestamptz",
            "coupon", "text",
            "guest", "uuid");

    /** In the order in which it is executed with them. */
    public static final List<String> PARAMETERS =
            List.of("listings", "start", "end", "first", "last", "now", "coupon", "guest");

    private CalendarStatement() {}

    /** {@code PREPARE}, so that it can be planned for certain values or for any. */
    public static String prepared(String name) {
        String sql = CalendarRepository.SQL + "= ANY(:listings)";
        for (int i = 0; i < PARAMETERS.size(); i++) {
            sql = sql.replaceAll("(?<!:):" + PARAMETERS.get(i) + "\\b", "\\$" + (i + 1));
        }
        List<String> types = PARAMETERS.stream().map(TYPES::get).toList();
        return "PREPARE " + name + " (" + String.join(", ", types) + ") AS " + sql;
    }
}
