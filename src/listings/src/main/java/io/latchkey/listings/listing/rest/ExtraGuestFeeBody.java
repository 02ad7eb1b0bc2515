package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.offer.ExtraGuestFee;
import io.latchkey.listings.offer.Terms;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price per night, day or hour of each guest beyond the first ones. */
@Schema(name = "ExtraGuestFee", description = "The price per night, day or hour of each guest beyond the first ones.")
public record ExtraGuestFeeBody(@NotNull @Min(1) @Max(Terms.MAX_CAPACITY) Integer above, @NotNull Money price) {

    ExtraGuestFee toFee() {
        return new ExtraGuestFee(above, price);
    }

    static ExtraGuestFeeBody of(ExtraGuestFee fee) {
        return fee == null ? null : new ExtraGuestFeeBody(fee.above(), fee.price());
    }
}
