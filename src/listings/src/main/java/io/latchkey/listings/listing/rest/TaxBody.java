package io.latchkey.listings.listing.rest;

import io.latchkey.listings.offer.Prices;
import io.latchkey.listings.offer.Tax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tax on what the host earns, in hundredths of a percent. */
@Schema(name = "Tax", description = "A tax on what the host earns, in hundredths of a percent.")
public record TaxBody(
        @NotNull @Size(min = 1, max = Prices.MAX_TAX_NAME) String name,
        @NotNull @Min(1) @Max(10_000) Integer basisPoints) {

    Tax toTax() {
        return new Tax(name.strip(), basisPoints);
    }

    static TaxBody of(Tax tax) {
        return new TaxBody(tax.name(), tax.basisPoints());
    }
}
