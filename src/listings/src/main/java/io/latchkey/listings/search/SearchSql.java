package io.latchkey.listings.search;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A query as SQL. The parts are constants, everything that came from outside is a parameter, and each condition that
 * narrows much has its index in V100__listing.sql.
 */
final class SearchSql {

    private static final String CENTER = "cube(ARRAY[CAST(:x AS float8), CAST(:y AS float8), CAST(:z AS float8)])";
    private static final String POINT = "point(shown_longitude, shown_latitude)";

    private final SearchQuery query;
    private final List<String> conditions = new ArrayList<>(List.of("state = 'PUBLISHED'"));
    private final Map<String, Object> parameters = new HashMap<>();
    private String chord = "CAST(NULL AS float8)";

    SearchSql(SearchQuery query, SearchPosition after, int limit) {
        this.query = query;
        area();
        size();
        offer();
        words();
        if (after != null) {
            after(after);
        }
        parameters.put("limit", limit);
    }

    String text() {
        return """
                SELECT id, kind, title, shown_latitude, shown_longitude, city, country_code, currency,
                       night_price, day_price, hour_price, instant_book, capacity, published_at, %s AS chord
                FROM listing
                WHERE %s
                ORDER BY %s
                LIMIT :limit"""
                .formatted(chord, String.join("\n  AND ", conditions), order());
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void area() {
        switch (query.area()) {
            case Area.Circle(GeoPoint center, double radius) -> {
                double[] point = center.cartesian();
                parameters.put("x", point[0]);
                parameters.put("y", point[1]);
                parameters.put("z", point[2]);
                parameters.put("reach", GeoPoint.chordOf(radius));
                chord = "place <-> " + CENTER;
                conditions.add("place <@ cube_enlarge(" + CENTER + ", CAST(:reach AS float8), 3)");
                conditions.add(chord + " <= CAST(:reach AS float8)");
            }
            case Area.Map(BoundingBox box) -> box(box);
            case Area.Everywhere everywhere -> {}
        }
    }

    private void box(BoundingBox box) {
        parameters.put("west", box.west());
        parameters.put("south", box.south());
        parameters.put("east", box.east());
        parameters.put("north", box.north());
        conditions.add(
                box.crossesDateLine()
                        ? "(" + inside(":west", "180") + " OR " + inside("-180", ":east") + ")"
                        : inside(":west", ":east"));
    }

    private static String inside(String west, String east) {
        return POINT
                + " <@ box(point(CAST(%s AS float8), CAST(:south AS float8)),".formatted(west)
                + " point(CAST(%s AS float8), CAST(:north AS float8)))".formatted(east);
    }

    /** Capacity is per unit, or of all units where they go together. Never stricter than bookings, which has the last word when there are dates. */
    private void size() {
        conditions.add("capacity * CAST(:units AS integer) >= :guests");
        conditions.add("unit_count >= :units");
        conditions.add("(unit_use = 'ANY' OR CAST(:units AS integer) = 1)");
        parameters.put("units", query.units());
        parameters.put("guests", query.guests());
    }

    private void offer() {
        query.kind().ifPresent(kind -> where("kind = :kind", "kind", kind.name()));
        query.instantBook().ifPresent(instant -> where("instant_book = :instant", "instant", instant));
        query.currency()
                .ifPresent(currency ->
                        where("currency = CAST(:currency AS bpchar)", "currency", currency.getCurrencyCode()));
        query.per().ifPresent(per -> conditions.add(column(per) + " IS NOT NULL"));
        if (query.stay().isEmpty() && query.price().isPresent()) {
            PriceRange price = query.price().get();
            String column = column(query.per().orElseThrow());
            where(column + " >= :priceMin", "priceMin", price.minMinor());
            where(column + " <= :priceMax", "priceMax", price.maxMinor());
        }
    }

    private void words() {
        for (int i = 0; i < query.words().size(); i++) {
            String name = "word" + i;
            where(
                    "search_text LIKE '%' || search_fold(:" + name + ") || '%'",
                    name,
                    literal(query.words().get(i)));
        }
    }

    /** The word itself, whatever LIKE would make of its characters. */
    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private void after(SearchPosition after) {
        parameters.put("lastId", after.id().value());
        switch (query.sort()) {
            case DISTANCE ->
                where(
                        "(" + chord + ", id) > (CAST(:last AS float8), :lastId)",
                        "last",
                        Double.valueOf(after.key().getFirst()));
            case PRICE -> {
                where(
                        "(currency, " + column(query.per().orElseThrow())
                                + ", id) > (CAST(:lastCurrency AS bpchar), :last, :lastId)",
                        "last",
                        Long.valueOf(after.key().getLast()));
                parameters.put("lastCurrency", after.key().getFirst());
            }
            case NEWEST ->
                where(
                        "(published_at, id) < (:last, :lastId)",
                        "last",
                        Instant.parse(after.key().getFirst()));
        }
    }

    private String order() {
        return switch (query.sort()) {
            case DISTANCE -> chord + ", id";
            case PRICE -> "currency, " + column(query.per().orElseThrow()) + ", id";
            case NEWEST -> "published_at DESC, id DESC";
        };
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }

    static String column(Per per) {
        return switch (per) {
            case NIGHT -> "night_price";
            case DAY -> "day_price";
            case HOUR -> "hour_price";
        };
    }
}
