package io.latchkey.bookings.review;

import io.latchkey.platform.rest.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of shown reviews, with what all of them add up to. */
@Schema(
        name = "ReviewPage",
        requiredProperties = {"items", "rating"},
        description = "One page of shown reviews, the last one shown first.")
public record ReviewPage(
        List<PublicReview> items,
        @Schema(description = "Where the next page starts; absent on the last") String nextCursor,
        RatingView rating) {

    static ReviewPage of(Page<PublicReview> page, RatingView rating) {
        return new ReviewPage(page.items(), page.nextCursor(), rating);
    }
}
