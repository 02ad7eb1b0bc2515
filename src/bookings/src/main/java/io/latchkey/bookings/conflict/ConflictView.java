package io.latchkey.bookings.conflict;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ConflictId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case as host, affected guest and operator see it and as every event about it carries it.
 *
 * @param bookingId the booking whose unit will be late
 * @param lateBookingId the one before; null for the affected guest, whom it does not concern
 * @param lateUntil when the unit is expected back
 * @param note what was said to the decision; null if nothing was
 */
@Schema(
        name = "Conflict",
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8080","bookingId":"01890a5d-ac96-774b-bcce-b302099a8059",
         "lateBookingId":"01890a5d-ac96-774b-bcce-b302099a8058","lateUntil":"2026-12-04T16:00:00Z","state":"OPEN",
         "note":null,"createdAt":"2026-12-04T09:30:00Z","closedAt":null}""")
public record ConflictView(
        ConflictId id,
        BookingId bookingId,
        BookingId lateBookingId,
        Instant lateUntil,
        ConflictState state,
        String note,
        Instant createdAt,
        Instant closedAt) {

    static ConflictView of(Conflict conflict) {
        return new ConflictView(
                conflict.id(),
                conflict.bookingId(),
                conflict.lateBookingId(),
                conflict.lateUntil(),
                conflict.state(),
                conflict.note(),
                conflict.createdAt(),
                conflict.closedAt());
    }

    ConflictView forTheGuest() {
        return new ConflictView(id, bookingId, null, lateUntil, state, note, createdAt, closedAt);
    }
}
