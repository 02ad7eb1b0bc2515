package io.latchkey.bookings.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The reviews of one booking that the caller may read.
 *
 * @param reviewableUntil null where nothing can be reviewed yet, or ever
 */
@Schema(
        name = "BookingReviews",
        requiredProperties = {"items"},
        description = "Your own review at once, the other side's once it is shown; operators see both.")
public record BookingReviews(
        List<ReviewView> items,
        @Schema(description = "When the window closes; absent before the stay has ended and if it never took place")
                Instant reviewableUntil) {

    public BookingReviews {
        items = List.copyOf(items);
    }
}
