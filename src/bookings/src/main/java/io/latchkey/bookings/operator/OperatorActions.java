package io.latchkey.bookings.operator;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The table of what operators did. Rows are only ever added. */
@ApplicationScoped
public class OperatorActions {

    private static final String SELECT =
            """
            SELECT id, kind, subject_id, booking_id, operator_id, operator_name, reason, acted_at
            FROM operator_action WHERE\s""";

    private final Database database;
    private final Ids ids;
    private final InstantSource clock;

    OperatorActions(Database database, Ids ids, InstantSource clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes it down in the transaction that does it. */
    @Transactional(TxType.MANDATORY)
    public void write(ActionKind kind, UUID subject, BookingId booking, ByOperator because) {
        database.update(
                """
                INSERT INTO operator_action
                    (id, kind, subject_id, booking_id, operator_id, operator_name, reason, acted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                ids.next(),
                kind.name(),
                subject,
                booking.value(),
                because.operator().value(),
                because.name(),
                because.reason(),
                clock.instant());
    }

    /** Newest first, before the given id; about one booking if it is not {@code null}. */
    public List<OperatorAction> before(BookingId booking, UUID before, int limit) {
        return booking == null
                ? database.list(OperatorActions::read, SELECT + "id < ? ORDER BY id DESC LIMIT ?", before, limit)
                : database.list(
                        OperatorActions::read,
                        SELECT + "booking_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        booking.value(),
                        before,
                        limit);
    }

    private static OperatorAction read(ResultSet row) throws SQLException {
        return new OperatorAction(
                row.getObject(1, UUID.class),
                ActionKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                new BookingId(row.getObject(4, UUID.class)),
                new ByOperator(new PersonId(row.getObject(5, UUID.class)), row.getString(6), row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
