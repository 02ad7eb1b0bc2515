package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.OpeningHours;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly open time in the zone of the listing. */
@Schema(
        name = "OpeningHours",
        description = "A weekly open time in the zone of the listing. It closes after it opens, unless"
                + " it is open overnight; midnight is 24:00.")
public record OpeningHoursBody(
        @NotNull DayOfWeek weekday,
        @NotNull DayTime opens,
        @NotNull DayTime closes,
        @Schema(
                        description = "It closes on the next day, not later than it opens: 08:00 to 08:00 are 24 hours",
                        defaultValue = "false")
                Boolean overnight) {

    OpeningHours toHours() {
        return new OpeningHours(weekday, opens, closes, overnight != null && overnight);
    }

    static OpeningHoursBody of(OpeningHours hours) {
        return new OpeningHoursBody(hours.weekday(), hours.opens(), hours.closes(), hours.overnight());
    }
}
