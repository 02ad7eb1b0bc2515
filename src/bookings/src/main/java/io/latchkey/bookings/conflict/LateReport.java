package io.latchkey.bookings.conflict;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ConflictId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a report.
 *
 * @param conflicts the open case of every later booking that the unit is late for
 */
@Schema(
        examples =
                """
        {"bookingId":"01890a5d-ac96-774b-bcce-b302099a8058","until":"2026-12-04T16:00:00Z",
         "conflicts":["01890a5d-ac96-774b-bcce-b302099a8080"]}""")
public record LateReport(BookingId bookingId, Instant until, List<ConflictId> conflicts) {}
