package io.latchkey.bookings.series.rest;

import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.quote.QuoteWish;
import io.latchkey.bookings.quote.rest.ExtraWish;
import io.latchkey.bookings.series.OnConflict;
import io.latchkey.bookings.series.SeriesWish;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Recurrence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a guest wants again and again. */
@Schema(
        examples =
                """
        {"listingId":"01890a5d-ac96-774b-bcce-b302099a8057","per":"DAY","from":"2026-12-01","to":"2026-12-02",
         "guests":1,"units":1,"every":"P7D","count":12,"onConflict":"SKIP"}""")
record CreateSeriesQuoteRequest(
        @NotNull ListingId listingId,
        @NotNull Per per,
        @NotNull
                @Size(min = 10, max = 40)
                @Schema(
                        description = "Of the first stay: a date for nights and days, an RFC 3339 date-time for hours",
                        examples = "2026-12-01")
                String from,
        @NotNull @Size(min = 10, max = 40) @Schema(description = "As from; exclusive", examples = "2026-12-02")
                String to,
        @NotNull @Min(1) @Max(1000) Integer guests,
        @Min(1) @Max(1000) @Schema(description = "How many units; 1 if left out", defaultValue = "1") Integer units,
        @Size(max = 50) @Schema(description = "With every stay; the mandatory ones come by themselves")
                List<@NotNull @Valid ExtraWish> extras,
        @Size(min = 3, max = 40)
                @Pattern(regexp = "[A-Za-z0-9_-]+")
                @Schema(
                        description = "A code of the host's; it is used once for each stay, and a stay that it is not "
                                + "good for, or for which no use is left, is refused with COUPON_NOT_VALID")
                String couponCode,
        @Schema(description = "STANDARD if left out", defaultValue = "STANDARD") RateVariant variant,
        @NotNull
                @Size(max = 4)
                @Pattern(regexp = "P([1-9]|1[0-9]|2[0-8])D")
                @Schema(
                        description = "From the start of one stay to the next, at the same local time",
                        examples = "P7D")
                String every,
        @NotNull @Min(2) @Max(52) @Schema(description = "How many stays, the first included") Integer count,
        @NotNull OnConflict onConflict) {

    SeriesWish wish() {
        QuoteWish first = new QuoteWish(
                listingId,
                new StayRequest(new StayText(from, to).parse(per), guests, units == null ? 1 : units),
                ExtraWish.choices(extras),
                couponCode,
                variant == null ? RateVariant.STANDARD : variant,
                null);
        return new SeriesWish(first, new Recurrence(Period.parse(every).getDays(), count), onConflict);
    }
}
