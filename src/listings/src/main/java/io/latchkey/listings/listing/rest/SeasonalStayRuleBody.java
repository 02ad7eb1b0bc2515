package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.SeasonalStayRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shortest and longest stay for arrivals on the dates from from until before to. */
@Schema(
        name = "SeasonalStayRule",
        description = "The shortest and longest stay for arrivals on the dates from from until before to.")
public record SeasonalStayRuleBody(
        @NotNull Per per,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @NotNull @Min(1) @Max(744) Integer min,
        @NotNull @Min(1) @Max(744) Integer max) {

    SeasonalStayRule toRule() {
        return new SeasonalStayRule(per, from, to, min, max);
    }

    static SeasonalStayRuleBody of(SeasonalStayRule rule) {
        return new SeasonalStayRuleBody(rule.per(), rule.from(), rule.to(), rule.min(), rule.max());
    }
}
