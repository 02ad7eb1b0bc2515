package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.listings.place.BoundingBox;
import io.latchkey.listings.place.GeoPoint;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Listings by words, with PostgreSQL's text search: case, accents and the forms of a word do not matter, the last word may
 * be unfinished. Where nothing fits, words that look alike (trigrams) do: somebody mistyped.
 */
@ApplicationScoped
class WordRepository {

    /** More than anybody turns pages; of a larger number the best are searched. */
    static final int MOST = 10_000;

    private static final String POINT = "point(shown_longitude, shown_latitude)";
    private static final String BOX = POINT + " <@ box(point(?, ?), point(?, ?))";

    private final Database database;

    WordRepository(Database database) {
        this.database = database;
    }

    /** Of a text that is about more than these, they tell nothing; in the languages that listings come in. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "and", "at", "for", "in", "near", "of", "on", "the", "to", "with", "au", "aux", "avec", "dans",
            "de", "des", "du", "en", "et", "la", "le", "les", "un", "une", "am", "das", "der", "die", "ein", "eine",
            "im", "mit", "und", "von", "een", "het", "met", "op", "van", "con", "del", "el", "las", "los", "una", "y",
            "di", "il", "com", "e", "o", "os", "um", "uma", "og", "med", "och");

    private static String withoutSmallWords(String text) {
        String rest = Stream.of(text.split("\\s+"))
                .filter(word -> !SMALL_WORDS.contains(word))
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? text : rest;
    }

    /** How well each published listing that fits does so, the more the better. */
    Map<ListingId, Float> matches(Area area, String text) {
        Map<ListingId, Float> exact = ranks("ts_rank(words, search_query(?))", "words @@ search_query(?)", area, text);
        return exact.isEmpty()
                ? ranks("word_similarity(search_fold(?), search_text)", "search_fold(?) <% search_text", area, text)
                : exact;
    }

    private Map<ListingId, Float> ranks(String rank, String condition, Area area, String text) {
        String about = withoutSmallWords(text);
        List<Object> arguments = new ArrayList<>(List.of(about, about));
        String where = condition + inside(area, arguments);
        arguments.add(MOST);
        Map<ListingId, Float> ranks = new HashMap<>();
        database.list(
                row -> ranks.put(new ListingId(row.getObject(1, UUID.class)), row.getFloat(2)),
                "SELECT id, " + rank + " AS rank FROM listing WHERE state = 'PUBLISHED' AND " + where
                        + " ORDER BY rank DESC, id LIMIT ?",
                arguments.toArray());
        return ranks;
    }

    private static String inside(Area area, List<Object> arguments) {
        return switch (area) {
            case Area.Circle(GeoPoint center, double radius) -> {
                for (double coordinate : center.cartesian()) {
                    arguments.add(coordinate);
                }
                arguments.add(GeoPoint.chordOf(radius));
                yield " AND place <@ cube_enlarge(cube(ARRAY[?, ?, ?]), ?, 3)";
            }
            case Area.Map(BoundingBox box) -> {
                if (!box.crossesDateLine()) {
                    arguments.addAll(List.of(box.west(), box.south(), box.east(), box.north()));
                    yield " AND " + BOX;
                }
                arguments.addAll(List.of(box.west(), box.south(), 180.0, box.north()));
                arguments.addAll(List.of(-180.0, box.south(), box.east(), box.north()));
                yield " AND (" + BOX + " OR " + BOX + ")";
            }
            case Area.Everywhere everywhere -> "";
        };
    }
}
