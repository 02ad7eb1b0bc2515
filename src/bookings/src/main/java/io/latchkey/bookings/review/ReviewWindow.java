package io.latchkey.bookings.review;

import io.latchkey.bookings.quote.Offer;
import io.latchkey.kernel.time.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a stay can be reviewed. Days are those of the listing's calendar; the deadline itself is too late. */
@ApplicationScoped
class ReviewWindow {

    private final Span window;

    ReviewWindow(@ConfigProperty(name = "latchkey.reviews.window") String window) {
        this.window = Span.parse(window);
    }

    /** Counts from the end that was agreed, also for who left before. */
    Instant closesAt(Offer offer) {
        return window.after(offer.endsAt(), offer.timeZone());
    }
}
