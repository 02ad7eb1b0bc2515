package io.latchkey.bookings.tax;

import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.kernel.id.TaxRuleId;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tax rules; quotes read those of a listing's place together with its calendar. */
@ApplicationScoped
class TaxRuleRepository {

    private static final String COLUMNS = "id, country_code, city, kinds, terms, created_at, ended_at";

    private final Database database;
    private final Documents documents;

    TaxRuleRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    void add(TaxRule rule) {
        database.update(
                """
                INSERT INTO tax_rule (id, country_code, city, kinds, terms, created_at)
                VALUES (?, ?, ?, CAST(? AS text[]), CAST(? AS jsonb), ?)""",
                rule.id().value(),
                rule.place().countryCode(),
                rule.place().city(),
                kinds(rule.place()),
                documents.write(rule.terms()),
                rule.createdAt());
    }

    /** Whether such a rule has not been ended. */
    boolean holds(TaxedPlace place, TaxTerms terms) {
        return database.first(
                        row -> true,
                        """
                        SELECT 1 FROM tax_rule
                        WHERE ended_at IS NULL AND country_code = ?
                          AND upper(city) IS NOT DISTINCT FROM upper(CAST(? AS text))
                          AND kinds @> CAST(? AS text[]) AND kinds <@ CAST(? AS text[]) AND terms = CAST(? AS jsonb)""",
                        place.countryCode(),
                        place.city(),
                        kinds(place),
                        kinds(place),
                        documents.write(terms))
                .isPresent();
    }

    private static String kinds(TaxedPlace place) {
        return place.kinds().stream().map(TaxedKind::name).collect(Collectors.joining(",", "{", "}"));
    }

    Optional<TaxRule> find(TaxRuleId id) {
        return database.first(this::read, "SELECT " + COLUMNS + " FROM tax_rule WHERE id = ?", id.value());
    }

    /**
     * Those before the given id, newest first.
     *
     * @param countryCode null for all
     */
    List<TaxRule> of(String countryCode, UUID before, int limit) {
        return database.list(
                this::read,
                "SELECT " + COLUMNS + " FROM tax_rule"
                        + " WHERE id < ? AND country_code = coalesce(CAST(? AS char(2)), country_code)"
                        + " ORDER BY id DESC LIMIT ?",
                before,
                countryCode,
                limit);
    }

    /** The ended rule; one that has ended before keeps its time. */
    Optional<TaxRule> end(TaxRuleId id, Instant now) {
        return database.first(
                this::read,
                "UPDATE tax_rule SET ended_at = coalesce(ended_at, ?) WHERE id = ? RETURNING " + COLUMNS,
                now,
                id.value());
    }

    private TaxRule read(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new TaxRule(
                new TaxRuleId(row.getObject("id", UUID.class)),
                new TaxedPlace(row.getString("country_code"), row.getString("city"), kinds(row)),
                documents.read(row.getString("terms"), TaxTerms.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static List<TaxedKind> kinds(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("kinds").getArray())
                .map(TaxedKind::valueOf)
                .toList();
    }
}
