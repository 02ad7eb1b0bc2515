package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.SeasonalRate;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of one night, day or hour on the dates from from until before to. */
@Schema(
        name = "SeasonalRate",
        description = "The price of one night, day or hour on the dates from from until before to.")
public record SeasonalRateBody(@NotNull Per per, @NotNull LocalDate from, @NotNull LocalDate to, @NotNull Money price) {

    SeasonalRate toRate() {
        return new SeasonalRate(per, from, to, price);
    }

    static SeasonalRateBody of(SeasonalRate rate) {
        return new SeasonalRateBody(rate.per(), rate.from(), rate.to(), rate.price());
    }
}
