package io.latchkey.bookings.quote.rest;

import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.quote.QuoteWish;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.stay.Per;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a guest wants a price for. */
@Schema(
        examples =
                """
        {"listingId":"01890a5d-ac96-774b-bcce-b302099a8057","per":"NIGHT","from":"2026-12-01","to":"2026-12-04",
         "guests":2,"units":1}""")
record CreateQuoteRequest(
        @NotNull ListingId listingId,
        @NotNull Per per,
        @NotNull
                @Size(min = 10, max = 40)
                @Schema(
                        description = "A date for nights and days, an RFC 3339 date-time for hours",
                        examples = "2026-12-01")
                String from,
        @NotNull
                @Size(min = 10, max = 40)
                @Schema(description = "As from; exclusive: 1st to 2nd is one night or day", examples = "2026-12-04")
                String to,
        @NotNull @Min(1) @Max(1000) Integer guests,
        @Min(1) @Max(1000) @Schema(description = "How many units; 1 if left out", defaultValue = "1") Integer units,
        @Schema(description = "The currency you expect; the listing's own if left out", examples = "EUR")
                Currency currency) {

    QuoteWish wish() {
        StayRequest request = new StayRequest(new StayText(from, to).parse(per), guests, units == null ? 1 : units);
        return new QuoteWish(listingId, request, currency);
    }
}
