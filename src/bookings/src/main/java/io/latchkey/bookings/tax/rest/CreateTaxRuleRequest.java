package io.latchkey.bookings.tax.rest;

import io.latchkey.bookings.tax.TaxedKind;
import io.latchkey.bookings.tax.TaxedPlace;
import io.latchkey.engine.listing.TaxTerms;
import io.latchkey.kernel.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a place takes; what is left out does not limit it. */
@Schema(
        examples =
                """
        {"name":"Lisbon tourist tax","countryCode":"PT","city":"Lisbon","kinds":["HOME","ROOM"],
         "basis":"PER_PERSON_NIGHT","amount":{"amountMinor":400,"currency":"EUR"},"maxNights":7}""")
record CreateTaxRuleRequest(
        @NotBlank @Size(max = 60) @Schema(description = "As guests read it on their bill") String name,
        @NotNull @Pattern(regexp = "[A-Z]{2}") @Size(max = 2) @Schema(examples = "PT") String countryCode,
        @Pattern(regexp = ".*\\S.*")
                @Size(max = 100)
                @Schema(description = "In any case; the whole country if left out")
                String city,
        @Size(max = 7) @Schema(description = "Of listing; all if left out") List<@NotNull TaxedKind> kinds,
        @NotNull TaxTerms.Basis basis,
        @Min(1) @Max(10_000) @Schema(description = "Ten-thousandths of what the host charges; with PERCENT")
                Integer basisPoints,
        @Schema(
                        description = "Per night and unit, or per person and night; nothing for days and hours. Only on"
                                + " listings priced in its currency")
                Money amount,
        @Min(1) @Max(731) @Schema(description = "Of one stay, from its first taxed night or day on") Integer maxNights,
        @Schema(description = "Of one stay; the rule is then only for listings priced in its currency") Money maxAmount,
        @Schema(description = "The first night that is taxed") LocalDate validFrom,
        @Schema(description = "The first night that is not taxed any more") LocalDate validTo) {

    TaxedPlace place() {
        return new TaxedPlace(countryCode, city == null ? null : city.strip(), kinds);
    }

    TaxTerms terms() {
        return new TaxTerms(name.strip(), basis, basisPoints, amount, maxNights, maxAmount, validFrom, validTo);
    }
}
