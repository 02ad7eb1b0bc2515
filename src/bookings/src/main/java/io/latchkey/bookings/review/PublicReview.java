package io.latchkey.bookings.review;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.ReviewId;
import java.time.Instant;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review as everybody sees it: nothing in it says who the guest was or which booking it is about.
 *
 * @param stayMonth when the stay began, by the listing's calendar; the day would tell too much
 */
@Schema(
        name = "ShownReview",
        requiredProperties = {"id", "listingId", "stars", "text", "stayMonth", "shownAt"},
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a80a1","listingId":"01890a5d-ac96-774b-bcce-b302099a8057","stars":5,
         "text":"Just as in the photos, and the garden is a dream.","stayMonth":"2026-12",
         "shownAt":"2026-12-07T09:30:00Z"}""")
public record PublicReview(
        ReviewId id,
        @Schema(description = "Where the stay was") ListingId listingId,
        @Schema(minimum = "1", maximum = "5") int stars,
        String text,
        @Schema(description = "In which month the stay began", pattern = "^\\d{4}-\\d{2}$") String stayMonth,
        Instant shownAt) {

    static PublicReview of(Review review) {
        return new PublicReview(
                review.id(),
                review.listingId(),
                review.stars(),
                review.words(),
                YearMonth.from(review.stayedOn()).toString(),
                review.shownAt());
    }
}
