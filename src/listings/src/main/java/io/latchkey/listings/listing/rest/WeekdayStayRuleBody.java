package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.stay.Per;
import io.latchkey.listings.offer.WeekdayStayRule;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The shortest and longest stay for arrivals on this weekday. */
@Schema(name = "WeekdayStayRule", description = "The shortest and longest stay for arrivals on this weekday.")
public record WeekdayStayRuleBody(
        @NotNull Per per,
        @NotNull DayOfWeek weekday,
        @NotNull @Min(1) @Max(744) Integer min,
        @NotNull @Min(1) @Max(744) Integer max) {

    WeekdayStayRule toRule() {
        return new WeekdayStayRule(per, weekday, min, max);
    }

    static WeekdayStayRuleBody of(WeekdayStayRule rule) {
        return new WeekdayStayRuleBody(rule.per(), rule.weekday(), rule.min(), rule.max());
    }
}
