package io.latchkey.listings.search.rest;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.listings.search.index.Refusal;
import io.latchkey.listings.search.index.WhyNot;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the one listing that was asked for is not found. */
@Schema(
        name = "WhyNot",
        requiredProperties = {"reasons", "nearest"},
        description = "Why the one listing that was asked for is not found.")
public record WhyNotResponse(
        @Size(max = 50) List<Reason> reasons,
        @Size(max = 2)
                @Schema(
                        description =
                                "The nearest stays of the same length that can be booked: one before, one after, as far"
                                        + " as there are")
                List<NearestStay> nearest) {

    /** One reason. */
    @Schema(
            name = "WhyNotReason",
            requiredProperties = {"rule", "detail"},
            description = "A rule that said no, or something that was asked for and is not so.")
    public record Reason(
            @Schema(examples = "MIN_LENGTH") String rule,
            @Schema(examples = "From 2027-05-01 on a stay is at least 3 nights.") String detail,
            @Schema(description = "The value that said no; absent if there is none to tell", examples = "3")
                    String value) {

        static Reason of(Refusal refusal) {
            return new Reason(refusal.rule(), refusal.detail(), refusal.value());
        }
    }

    /** A stay that can be booked. */
    @Schema(
            name = "NearestStay",
            requiredProperties = {"from", "to"},
            description = "Dates, or date-times where hours were asked for; to is exclusive.")
    public record NearestStay(
            @Schema(examples = "2027-05-02") String from, @Schema(examples = "2027-05-05") String to) {

        static NearestStay of(Stay stay) {
            return switch (stay) {
                case Stay.Nights(var dates) ->
                    new NearestStay(dates.start().toString(), dates.end().toString());
                case Stay.Days(var dates) ->
                    new NearestStay(dates.start().toString(), dates.end().toString());
                case Stay.Hours(var times) ->
                    new NearestStay(times.start().toString(), times.end().toString());
            };
        }
    }

    static WhyNotResponse of(WhyNot whyNot) {
        return new WhyNotResponse(
                whyNot.reasons().stream().map(Reason::of).toList(),
                whyNot.nearest().stream().map(NearestStay::of).toList());
    }
}
