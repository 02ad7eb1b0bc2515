package io.latchkey.listings.search;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.Kind;
import io.latchkey.listings.place.GeoPoint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

/** Candidates straight from the columns that search needs: one statement per page, no listing is loaded. */
@ApplicationScoped
class SearchRepository {

    private final EntityManager em;

    SearchRepository(EntityManager em) {
        this.em = em;
    }

    /** The next candidates in the query's order. */
    List<Candidate> candidates(SearchQuery query, Optional<SearchPosition> after, int limit) {
        SearchSql sql = new SearchSql(query, after.orElse(null), limit);
        Query statement = em.createNativeQuery(sql.text(), Tuple.class);
        sql.parameters().forEach(statement::setParameter);
        @SuppressWarnings("unchecked") // a native query of tuples
        List<Tuple> rows = statement.getResultList();
        return rows.stream().map(row -> candidate(query, row)).toList();
    }

    private static Candidate candidate(SearchQuery query, Tuple row) {
        Per per = query.per().orElseGet(() -> mainWay(row));
        Number price = row.get(SearchSql.column(per), Number.class);
        Number chord = row.get("chord", Number.class);
        return new Candidate(
                new ListingId(row.get("id", UUID.class)),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("title", String.class),
                new GeoPoint(number(row, "shown_latitude"), number(row, "shown_longitude")),
                row.get("city", String.class),
                text(row, "country_code"),
                chord == null ? OptionalDouble.empty() : OptionalDouble.of(GeoPoint.wayOf(chord.doubleValue())),
                per,
                Money.of(price.longValue(), text(row, "currency")),
                row.get("instant_book", Boolean.class),
                row.get("capacity", Number.class).intValue(),
                position(query, row, price.longValue()));
    }

    private static SearchPosition position(SearchQuery query, Tuple row, long price) {
        List<String> key =
                switch (query.sort()) {
                    case DISTANCE -> List.of(Double.toString(number(row, "chord")));
                    case PRICE -> List.of(text(row, "currency"), Long.toString(price));
                    case NEWEST ->
                        List.of(row.get("published_at", Instant.class).toString());
                };
        return new SearchPosition(key, new ListingId(row.get("id", UUID.class)));
    }

    /** Every listing has a price for at least one way of renting. */
    private static Per mainWay(Tuple row) {
        return Stream.of(Per.values())
                .filter(per -> row.get(SearchSql.column(per)) != null)
                .findFirst()
                .orElseThrow();
    }

    private static double number(Tuple row, String column) {
        return row.get(column, Number.class).doubleValue();
    }

    /** A char(n) column, which may come as a single character or as text. */
    private static String text(Tuple row, String column) {
        return row.get(column).toString();
    }
}
