package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.stay.CapPeriod;
import io.latchkey.listings.offer.Cap;
import io.latchkey.listings.offer.StayLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** At most max stays of this listing begin in one civil day, ISO week or month. */
@Schema(name = "Cap", description = "At most max stays of this listing begin in one civil day, ISO week or month.")
public record CapBody(@NotNull CapPeriod period, @NotNull @Min(1) @Max(StayLimits.MAX_CAP) Integer max) {

    Cap toCap() {
        return new Cap(period, max);
    }

    static CapBody of(Cap cap) {
        return new CapBody(cap.period(), cap.max());
    }
}
