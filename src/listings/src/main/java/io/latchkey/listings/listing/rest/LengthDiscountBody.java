package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.LengthDiscount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount in hundredths of a percent for stays of at least minLength nights, days or hours. */
@Schema(
        name = "LengthDiscount",
        description = "A discount in hundredths of a percent for stays of at least minLength nights, days or hours.")
public record LengthDiscountBody(
        @NotNull Per per,
        @NotNull @Min(2) @Max(744) Integer minLength,
        @NotNull @Min(1) @Max(9_999) Integer basisPoints) {

    LengthDiscount toDiscount() {
        return new LengthDiscount(per, minLength, basisPoints);
    }

    static LengthDiscountBody of(LengthDiscount discount) {
        return new LengthDiscountBody(discount.per(), discount.minLength(), discount.basisPoints());
    }
}
