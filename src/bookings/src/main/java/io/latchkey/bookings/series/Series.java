package io.latchkey.bookings.series;

import io.latchkey.bookings.calendar.NotAvailable.Reason;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.SeriesId;
import io.latchkey.kernel.id.SeriesQuoteId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was booked together, as it is stored and answered; what became of each booking later is told by the booking. */
@Schema(
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a8071","seriesQuoteId":"01890a5d-ac96-774b-bcce-b302099a8070",
         "listingId":"01890a5d-ac96-774b-bcce-b302099a8057","guestId":"01890a5d-ac96-774b-bcce-b302099a8001",
         "hostId":"01890a5d-ac96-774b-bcce-b302099a8002",
         "occurrences":[{"number":1,"from":"2026-12-01","to":"2026-12-02","status":"BOOKED",
           "bookingId":"01890a5d-ac96-774b-bcce-b302099a8059","reasons":[]}],
         "createdAt":"2026-11-01T12:01:00Z"}""")
public record Series(
        SeriesId id,
        SeriesQuoteId seriesQuoteId,
        ListingId listingId,
        PersonId guestId,
        PersonId hostId,
        List<Occurrence> occurrences,
        Instant createdAt) {

    /** Whether a stay became a booking. */
    public enum Status {
        BOOKED,
        SKIPPED
    }

    /** One stay of it. */
    @Schema(name = "SeriesOccurrence")
    public record Occurrence(
            int number, String from, String to, Status status, BookingId bookingId, List<Reason> reasons) {

        static Occurrence booked(SeriesQuote.Occurrence quoted, BookingId booking) {
            return new Occurrence(quoted.number(), quoted.from(), quoted.to(), Status.BOOKED, booking, List.of());
        }

        static Occurrence skipped(SeriesQuote.Occurrence quoted, List<Reason> reasons) {
            return new Occurrence(quoted.number(), quoted.from(), quoted.to(), Status.SKIPPED, null, reasons);
        }
    }
}
