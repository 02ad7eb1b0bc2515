package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.listings.offer.WeekdayPrice;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The price of a night, day or hour that begins on this weekday. */
@Schema(name = "WeekdayPrice", description = "The price of a night, day or hour that begins on this weekday.")
public record WeekdayPriceBody(@NotNull DayOfWeek weekday, @NotNull Money price) {

    WeekdayPrice toPrice() {
        return new WeekdayPrice(weekday, price);
    }

    static WeekdayPriceBody of(WeekdayPrice day) {
        return new WeekdayPriceBody(day.weekday(), day.price());
    }
}
