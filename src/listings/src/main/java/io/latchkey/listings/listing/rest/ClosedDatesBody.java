package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.ClosedDates;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dates from from until before to. */
@Schema(name = "ClosedDates", description = "The dates from from until before to.")
public record ClosedDatesBody(@NotNull LocalDate from, @NotNull LocalDate to) {

    ClosedDates toDates() {
        return new ClosedDates(from, to);
    }

    static ClosedDatesBody of(ClosedDates dates) {
        return new ClosedDatesBody(dates.from(), dates.to());
    }
}
