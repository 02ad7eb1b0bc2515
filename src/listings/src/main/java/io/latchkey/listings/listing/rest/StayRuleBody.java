package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.stay.StayRuleMode;
import io.latchkey.listings.offer.StayRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shortest and longest stay, in nights, days or hours. */
@Schema(name = "StayRule", description = "The shortest and longest stay, in nights, days or hours.")
public record StayRuleBody(
        @NotNull Per per,
        @NotNull @Min(1) @Max(744) Integer min,
        @NotNull @Min(1) @Max(744) Integer max,
        @Schema(
                        description = "ON_ARRIVAL: the rule of the arrival date holds, be it a weekday's or a season's."
                                + " THROUGH: the longest minimum and the shortest maximum of all dates of the stay.",
                        defaultValue = "ON_ARRIVAL")
                StayRuleMode mode) {

    StayRule toRule() {
        return new StayRule(per, min, max, mode);
    }

    static StayRuleBody of(StayRule rule) {
        return new StayRuleBody(rule.per(), rule.min(), rule.max(), rule.mode());
    }
}
