package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Discounts;
import io.latchkey.listings.offer.EarlyBirdDiscount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount in hundredths of a percent for booking at least so many days before the arrival. */
@Schema(
        name = "EarlyBirdDiscount",
        description = "A discount in hundredths of a percent for booking at least so many days before the arrival.")
public record EarlyBirdDiscountBody(
        @NotNull @Min(1) @Max(Discounts.MAX_DAYS) Integer daysAhead, @NotNull @Min(1) @Max(9_999) Integer basisPoints) {

    EarlyBirdDiscount toDiscount() {
        return new EarlyBirdDiscount(daysAhead, basisPoints);
    }

    static EarlyBirdDiscountBody of(EarlyBirdDiscount discount) {
        return new EarlyBirdDiscountBody(discount.daysAhead(), discount.basisPoints());
    }
}
