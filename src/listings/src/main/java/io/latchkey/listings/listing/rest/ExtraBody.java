package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.kernel.stay.ExtraCharge;
import io.latchkey.listings.offer.Extra;
import io.latchkey.listings.offer.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that comes with a stay at a price of its own. */
@Schema(
        name = "Extra",
        description = "Something that comes with a stay at a price of its own: breakfast, a child seat, delivery.")
public record ExtraBody(
        @NotNull
                @Size(min = 1, max = 40)
                @Pattern(regexp = Extra.CODE)
                @Schema(description = "What quotes call it", examples = "BREAKFAST")
                String code,
        @NotNull @Size(min = 1, max = Extra.MAX_NAME) String name,
        @NotNull Money price,
        @NotNull ExtraCharge charged,
        @Min(1) @Max(Extra.MAX_QUANTITY) @Schema(description = "How many one stay may have", defaultValue = "1")
                Integer maxQuantity,
        @Schema(description = "Part of every stay, asked for or not", defaultValue = "false") Boolean mandatory) {

    Extra toExtra() {
        return new Extra(
                code,
                Text.tidy(name),
                price,
                charged,
                maxQuantity == null ? 1 : maxQuantity,
                mandatory != null && mandatory);
    }

    static ExtraBody of(Extra extra) {
        return new ExtraBody(
                extra.code(), extra.name(), extra.price(), extra.charged(), extra.maxQuantity(), extra.mandatory());
    }
}
