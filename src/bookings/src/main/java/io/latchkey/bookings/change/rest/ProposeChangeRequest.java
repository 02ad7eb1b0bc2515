package io.latchkey.bookings.change.rest;

import io.latchkey.bookings.change.ChangeWish;
import io.latchkey.bookings.quote.rest.ExtraWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the booking is to become. */
@Schema(
        examples =
                """
        {"from":"2026-12-01","to":"2026-12-05","guests":2,"reason":"Our train leaves a day later"}""")
record ProposeChangeRequest(
        @NotNull
                @Size(min = 10, max = 40)
                @Schema(
                        description = "A date for nights and days, an RFC 3339 date-time for hours",
                        examples = "2026-12-01")
                String from,
        @NotNull @Size(min = 10, max = 40) @Schema(description = "As from; exclusive", examples = "2026-12-05")
                String to,
        @Min(1) @Max(1000) @Schema(description = "As before if left out") Integer guests,
        @Min(1) @Max(1000) @Schema(description = "As before if left out") Integer units,
        @Size(max = 50)
                @Schema(
                        description =
                                "Those of before if left out, also one that the host offers no more; an empty list is none")
                List<@NotNull @Valid ExtraWish> extras,
        @Size(max = 1000) @Schema(description = "For the other side to read") String reason) {

    ChangeWish wish() {
        return new ChangeWish(from, to, guests, units, extras == null ? null : ExtraWish.choices(extras), reason);
    }
}
