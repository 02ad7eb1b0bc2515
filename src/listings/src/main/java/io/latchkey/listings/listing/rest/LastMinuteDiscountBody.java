package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Discounts;
import io.latchkey.listings.offer.LastMinuteDiscount;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A discount in hundredths of a percent for booking at most so many days before the arrival. */
@Schema(
        name = "LastMinuteDiscount",
        description = "A discount in hundredths of a percent for booking at most so many days before the arrival.")
public record LastMinuteDiscountBody(
        @NotNull @Min(0) @Max(Discounts.MAX_DAYS) Integer withinDays,
        @NotNull @Min(1) @Max(9_999) Integer basisPoints) {

    LastMinuteDiscount toDiscount() {
        return new LastMinuteDiscount(withinDays, basisPoints);
    }

    static LastMinuteDiscountBody of(LastMinuteDiscount discount) {
        return new LastMinuteDiscountBody(discount.withinDays(), discount.basisPoints());
    }
}
