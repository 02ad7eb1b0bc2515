package io.latchkey.payments.operator;

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
    public OperatorAction write(ActionKind kind, UUID subject, Because because) {
        OperatorAction action = new OperatorAction(ids.next(), kind, subject, because, clock.instant());
        database.update(
                """
                INSERT INTO operator_action (id, kind, subject_id, operator_id, operator_name, reason, evidence, acted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                action.id(),
                kind.name(),
                subject,
                because.operator().value(),
                because.name(),
                because.reason(),
                because.evidence(),
                action.at());
        return action;
    }

    /** Newest first, before the given id; about one subject if it is not {@code null}. */
    public List<OperatorAction> before(UUID subject, UUID before, int limit) {
        return subject == null
                ? database.list(OperatorActions::read, SELECT + "id < ? ORDER BY id DESC LIMIT ?", before, limit)
                : database.list(
                        OperatorActions::read,
                        SELECT + "subject_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
                        subject,
                        before,
                        limit);
    }

    private static final String SELECT =
            """
            SELECT id, kind, subject_id, operator_id, operator_name, reason, evidence, acted_at
            FROM operator_action WHERE\s""";

    private static OperatorAction read(ResultSet row) throws SQLException {
        return new OperatorAction(
                row.getObject(1, UUID.class),
                ActionKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                new Because(
                        new PersonId(row.getObject(4, UUID.class)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
