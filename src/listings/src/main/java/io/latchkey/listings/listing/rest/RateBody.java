package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of one night, day or hour. */
@Schema(name = "Rate", description = "The price of one night, day or hour.")
public record RateBody(
        @NotNull Per per,
        @NotNull Money base,
        @Schema(description = "For Friday and Saturday; null if it is the base price") Money weekend,
        @Size(max = 7) @Schema(description = "One per weekday at most; before the weekend's and the base price")
                List<@NotNull @Valid WeekdayPriceBody> weekdays) {

    Rate toRate() {
        return new Rate(per, base, weekend, Lists.of(weekdays, WeekdayPriceBody::toPrice));
    }

    static RateBody of(Rate rate) {
        return new RateBody(rate.per(), rate.base(), rate.weekend(), Lists.of(rate.weekdays(), WeekdayPriceBody::of));
    }
}
