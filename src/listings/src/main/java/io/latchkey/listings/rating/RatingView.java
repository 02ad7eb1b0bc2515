package io.latchkey.listings.rating;

import io.latchkey.kernel.rating.Rating;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the shown reviews add up to.
 *
 * @param average to a hundredth, half up; null without a review
 */
@Schema(
        name = "Rating",
        requiredProperties = {"count"},
        description = "What the shown reviews add up to.",
        examples = "{\"count\":37,\"average\":4.86}")
public record RatingView(
        @Schema(minimum = "0") long count,
        @Schema(
                        description = "Of one to five stars, to a hundredth; absent without a review",
                        minimum = "1",
                        maximum = "5")
                BigDecimal average) {

    public static RatingView of(Rating rating) {
        return new RatingView(rating.count(), rating.average().orElse(null));
    }
}
