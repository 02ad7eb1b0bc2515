package io.latchkey.bookings.review;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ReviewId;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A review as the two sides of the booking and operators see it.
 *
 * @param shownAt since when everybody may read it; null while it waits for the other side's
 */
@Schema(
        name = "Review",
        requiredProperties = {"id", "bookingId", "author", "stars", "text", "createdAt"},
        examples =
                """
        {"id":"01890a5d-ac96-774b-bcce-b302099a80a1","bookingId":"01890a5d-ac96-774b-bcce-b302099a8059",
         "author":"GUEST","stars":5,"text":"Just as in the photos, and the garden is a dream.",
         "createdAt":"2026-12-05T18:00:00Z","shownAt":"2026-12-07T09:30:00Z"}""")
public record ReviewView(
        ReviewId id,
        BookingId bookingId,
        ReviewAuthor author,
        @Schema(minimum = "1", maximum = "5") int stars,
        String text,
        Instant createdAt,
        @Schema(description = "Since when everybody may read it; absent while it waits for the other side's")
                Instant shownAt) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.bookingId(),
                review.author(),
                review.stars(),
                review.words(),
                review.createdAt(),
                review.shownAt());
    }
}
