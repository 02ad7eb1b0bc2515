package io.latchkey.bookings.quote.rest;

import io.latchkey.bookings.calendar.StayText;
import io.latchkey.bookings.quote.QuoteWish;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.engine.pricing.RateVariant;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a guest wants a price for. */
@Schema(
        examples =
                """
        {"listingId":"01890a5d-ac96-774b-bcce-b302099a8057","per":"NIGHT","from":"2026-12-01","to":"2026-12-04",
         "guests":2,"units":1,"extras":[{"code":"breakfast","quantity":1}],"couponCode":"SUMMER26","variant":"STANDARD"}""")
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
        @Min(1) @Max(1000) @Schema(description = "How many units; as many as are chosen, or 1, if left out")
                Integer units,
        @Size(max = 50)
                @Schema(
                        description =
                                "Chosen by name, as many as units; any if left out. Not where all units go together")
                List<@NotNull UnitId> unitIds,
        @Size(max = 50) @Schema(description = "Extras of the listing; the mandatory ones come by themselves")
                List<@NotNull @Valid ExtraWish> extras,
        @Size(min = 3, max = 40) @Pattern(regexp = "[A-Za-z0-9_-]+") @Schema(description = "A code of the host's")
                String couponCode,
        @Schema(description = "STANDARD if left out", defaultValue = "STANDARD") RateVariant variant,
        @Schema(description = "The currency you expect; the listing's own if left out", examples = "EUR")
                Currency currency) {

    QuoteWish wish() {
        Stay stay = new StayText(from, to).parse(per);
        return new QuoteWish(
                listingId,
                new StayRequest(stay, guests, wanted(), chosen()),
                ExtraWish.choices(extras),
                couponCode,
                variant == null ? RateVariant.STANDARD : variant,
                currency);
    }

    private List<UnitId> chosen() {
        if (unitIds == null || unitIds.isEmpty()) {
            return List.of();
        }
        if (new HashSet<>(unitIds).size() != unitIds.size() || unitIds.size() != wanted()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "The chosen units are not valid.")
                    .at("/unitIds", "must be as many as units, each once");
        }
        return unitIds;
    }

    /** How many units; those chosen if nothing else is said. */
    private int wanted() {
        if (units != null) {
            return units;
        }
        return unitIds == null || unitIds.isEmpty() ? 1 : unitIds.size();
    }
}
