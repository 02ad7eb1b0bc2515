package io.latchkey.bookings.quote.rest;

import io.latchkey.bookings.calendar.StayText;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Per;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stay put to many listings. */
@Schema(
        examples =
                """
        {"listingIds":["01890a5d-ac96-774b-bcce-b302099a8057"],"per":"NIGHT","from":"2026-12-01","to":"2026-12-04",
         "guests":2,"units":1}""")
record AvailabilityQueryRequest(
        @NotEmpty @Size(max = 200) List<@NotNull ListingId> listingIds,
        @NotNull Per per,
        @NotNull @Size(min = 10, max = 40) String from,
        @NotNull @Size(min = 10, max = 40) String to,
        @NotNull @Min(1) @Max(1000) Integer guests,
        @NotNull @Min(1) @Max(1000) Integer units) {

    StayRequest request() {
        return new StayRequest(new StayText(from, to).parse(per), guests, units);
    }
}
