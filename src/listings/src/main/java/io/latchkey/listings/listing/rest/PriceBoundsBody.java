package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.PriceBounds;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one night, day or hour may cost at least and at most; discounts stop at the floor. */
@Schema(
        name = "PriceBounds",
        description = "What one night, day or hour may cost at least and at most; discounts stop at the floor.")
public record PriceBoundsBody(@NotNull Per per, Money floor, Money ceiling) {

    PriceBounds toBounds() {
        return new PriceBounds(per, floor, ceiling);
    }

    static PriceBoundsBody of(PriceBounds bounds) {
        return new PriceBoundsBody(bounds.per(), bounds.floor(), bounds.ceiling());
    }
}
