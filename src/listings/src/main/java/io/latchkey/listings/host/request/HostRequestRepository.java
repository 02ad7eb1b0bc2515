package io.latchkey.listings.host.request;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.store.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The copy of what bookings told. The question and its end may come in any order and more than once. */
@ApplicationScoped
class HostRequestRepository {

    private final Database database;

    HostRequestRepository(Database database) {
        this.database = database;
    }

    void ask(BookingId booking, PersonId host, Instant at) {
        database.update(
                """
                INSERT INTO host_request (booking_id, host_id, asked_at) VALUES (?, ?, ?)
                ON CONFLICT (booking_id)
                DO UPDATE SET asked_at = least(host_request.asked_at, excluded.asked_at)""",
                booking.value(),
                host.value(),
                at);
    }

    /** The first end stays: what has been accepted may still expire unpaid. At one instant, the answer was first. */
    void end(BookingId booking, PersonId host, Instant at, RequestOutcome outcome) {
        database.update(
                """
                INSERT INTO host_request (booking_id, host_id, ended_at, outcome) VALUES (?, ?, ?, ?)
                ON CONFLICT (booking_id)
                DO UPDATE SET ended_at = excluded.ended_at, outcome = excluded.outcome
                WHERE host_request.ended_at IS NULL OR excluded.ended_at < host_request.ended_at
                    OR excluded.ended_at = host_request.ended_at AND excluded.outcome IN ('ACCEPTED', 'DECLINED')""",
                booking.value(),
                host.value(),
                at,
                outcome.name());
    }

    /** Those that ended since then, the last ones first; at most so many. */
    List<HostRequest> endedSince(Instant then, PersonId host, int limit) {
        return database.list(
                row -> new HostRequest(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                        RequestOutcome.valueOf(row.getString("outcome"))),
                """
                SELECT asked_at, ended_at, outcome FROM host_request
                WHERE host_id = ? AND ended_at >= ? AND asked_at IS NOT NULL ORDER BY ended_at DESC, booking_id LIMIT ?""",
                host.value(),
                then,
                limit);
    }

    /** Forgets some of what was last heard of before then; 0 if there is nothing left to forget. */
    @Transactional
    int deleteOlderThan(Instant then, int limit) {
        return database.update(
                """
                DELETE FROM host_request WHERE booking_id IN (
                    SELECT booking_id FROM host_request WHERE coalesce(ended_at, asked_at) < ? LIMIT ?)""",
                then,
                limit);
    }
}
