package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.DayTime;
import io.latchkey.listings.offer.OpeningHours;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weekly open time in the zone of the listing. One that closes before it opens closes on the next day. */
@Schema(
        name = "OpeningHours",
        description =
                "A weekly open time in the zone of the listing. One that closes before it opens closes on the next day.")
public record OpeningHoursBody(@NotNull DayOfWeek weekday, @NotNull DayTime opens, @NotNull DayTime closes) {

    OpeningHours toHours() {
        return new OpeningHours(weekday, opens, closes);
    }

    static OpeningHoursBody of(OpeningHours hours) {
        return new OpeningHoursBody(hours.weekday(), hours.opens(), hours.closes());
    }
}
