package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.PriceBounds;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one night, day or hour may cost at least and at most before discounts, and the whole stay after them. */
@Schema(
        name = "PriceBounds",
        description = "What one night, day or hour may cost at least and at most. Discounts are for the whole stay and"
                + " stop where all of it would cost less than at the floor.")
public record PriceBoundsBody(@NotNull Per per, Money floor, Money ceiling) {

    PriceBounds toBounds() {
        return new PriceBounds(per, floor, ceiling);
    }

    static PriceBoundsBody of(PriceBounds bounds) {
        return new PriceBoundsBody(bounds.per(), bounds.floor(), bounds.ceiling());
    }
}
