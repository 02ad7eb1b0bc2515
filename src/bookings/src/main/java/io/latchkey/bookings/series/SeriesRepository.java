package io.latchkey.bookings.series;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.id.SeriesQuoteId;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.store.Database;
import io.latchkey.platform.store.Database.SqlFailed;
import io.latchkey.platform.store.Documents;
import io.latchkey.platform.store.SqlStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Series and their quotes; written once, never changed. */
@ApplicationScoped
class SeriesRepository {

    private final Database database;
    private final Documents documents;

    SeriesRepository(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    void add(SeriesQuote quote, UUID calendarGroup, PersonId guest) {
        database.update(
                "INSERT INTO series_quote (calendar_group, id, guest_id, quote) VALUES (?, ?, ?, CAST(? AS jsonb))",
                calendarGroup,
                quote.id().value(),
                guest.value(),
                documents.write(quote));
    }

    /** The series quote if it is this guest's. */
    Optional<SeriesQuote> find(SeriesQuoteId id, PersonId guest) {
        return database.first(
                row -> documents.read(row.getString(1), SeriesQuote.class),
                "SELECT quote FROM series_quote WHERE id = ? AND guest_id = ?",
                id.value(),
                guest.value());
    }

    /** @throws ProblemException QUOTE_ALREADY_BOOKED if another request with the series quote was faster */
    void add(Series series, UUID calendarGroup) {
        try {
            database.update(
                    """
                    INSERT INTO series (calendar_group, id, series_quote_id, guest_id, host_id, series)
                    VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))""",
                    calendarGroup,
                    series.id().value(),
                    series.seriesQuoteId().value(),
                    series.guestId().value(),
                    series.hostId().value(),
                    documents.write(series));
        } catch (SqlFailed refused) {
            throw SqlStates.isUniqueViolation(refused)
                    ? new ProblemException(
                            BookingsProblem.QUOTE_ALREADY_BOOKED, "This series quote has just been booked.")
                    : refused;
        }
    }

    Optional<Series> find(SeriesId id) {
        return database.first(
                row -> documents.read(row.getString(1), Series.class),
                "SELECT series FROM series WHERE id = ?",
                id.value());
    }

    Optional<SeriesId> bookedFrom(SeriesQuoteId quote, UUID calendarGroup) {
        return database.first(
                row -> new SeriesId(row.getObject(1, UUID.class)),
                "SELECT id FROM series WHERE calendar_group = ? AND series_quote_id = ?",
                calendarGroup,
                quote.value());
    }
}
