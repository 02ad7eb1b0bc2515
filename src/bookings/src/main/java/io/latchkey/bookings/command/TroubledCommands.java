package io.latchkey.bookings.command;

import io.latchkey.bookings.command.TroubledCommand.State;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.command.CommandListener;
import io.latchkey.platform.command.CommandRefused;
import io.latchkey.platform.command.CommandRepeated;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Keeps the last answer to commands that are repeated for long, and reads them together with the refused ones. */
@ApplicationScoped
public class TroubledCommands implements CommandListener {

    /** A command's id begins with the moment in which it was wished; its job says how often it was tried. */
    private static final String SELECT =
            """
            SELECT c.state, c.id, e.booking_id, c.method, c.path, c.since, c.answer, c.attempts, c.next_at
            FROM (SELECT 'REFUSED' AS state, r.command_id AS id, r.method, r.path, r.refused_at AS since,
                      concat_ws(' ', r.status, r.problem::jsonb ->> 'detail') AS answer, NULL::int AS attempts,
                      NULL::timestamptz AS next_at
                  FROM command_refusal r
                  UNION ALL
                  SELECT 'REPEATED', w.command_id, w.method, w.path, uuid_extract_timestamp(w.command_id), w.answer,
                      s.consecutive_failures, s.execution_time
                  FROM command_waiting w
                  JOIN scheduled_tasks s ON s.task_name = 'command' AND s.task_instance = w.command_id::text) c
            LEFT JOIN escrow e ON e.payment_id = substring(c.path FROM '^/v1/payments/([0-9a-f-]{36})')::uuid
            WHERE c.id < ? AND c.state = coalesce(?, c.state) ORDER BY c.id DESC LIMIT ?""";

    private final Database database;
    private final InstantSource clock;

    TroubledCommands(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Platform keeps it itself. */
    @Override
    public void onRefused(CommandRefused refused) {}

    @Override
    public void onRepeated(CommandRepeated repeated) {
        database.update(
                """
                INSERT INTO command_waiting (command_id, method, path, answer, answered_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (command_id) DO UPDATE SET answer = excluded.answer, answered_at = excluded.answered_at""",
                repeated.commandId(),
                repeated.method(),
                repeated.path(),
                repeated.answer(),
                clock.instant());
    }

    /** What was wished last first, before the given id; in one state if it is not {@code null}. */
    public List<TroubledCommand> before(State state, UUID before, int limit) {
        return database.list(TroubledCommands::read, SELECT, before, state == null ? null : state.name(), limit);
    }

    private static TroubledCommand read(ResultSet row) throws SQLException {
        UUID booking = row.getObject(3, UUID.class);
        return new TroubledCommand(
                row.getObject(2, UUID.class),
                State.valueOf(row.getString(1)),
                CommandKind.of(row.getString(4), row.getString(5)),
                booking == null ? null : new BookingId(booking),
                row.getString(5),
                time(row, 6),
                row.getString(7),
                row.getObject(8, Integer.class),
                time(row, 9));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
