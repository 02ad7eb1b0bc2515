package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.StayRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shortest and longest stay, in nights, days or hours. */
@Schema(name = "StayRule", description = "The shortest and longest stay, in nights, days or hours.")
public record StayRuleBody(
        @NotNull Per per, @NotNull @Min(1) @Max(744) Integer min, @NotNull @Min(1) @Max(744) Integer max) {

    StayRule toRule() {
        return new StayRule(per, min, max);
    }

    static StayRuleBody of(StayRule rule) {
        return new StayRuleBody(rule.per(), rule.min(), rule.max());
    }
}
