package io.latchkey.bookings.review;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.ReviewId;
import io.latchkey.kernel.rating.Rating;
import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/** Keeps reviews hidden until it is time, then counts and tells them; inside the transaction that holds the booking's lock. */
@ApplicationScoped
class ReviewCurtain {

    private static final String SHOWN = "io.latchkey.review.shown";

    private final ReviewRepository reviews;
    private final RatingRepository ratings;
    private final EventLog events;
    private final InstantSource clock;

    ReviewCurtain(ReviewRepository reviews, RatingRepository ratings, EventLog events, InstantSource clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.events = events;
        this.clock = clock;
    }

    /** What the feed tells: with what all shown reviews of the listing and of the host add up to, this one included. */
    private record Told(
            ReviewId reviewId,
            BookingId bookingId,
            ListingId listingId,
            PersonId hostId,
            ReviewAuthor author,
            int stars,
            Instant shownAt,
            Rating listing,
            Rating host) {}

    /** Shows what is hidden if both have written, or if nobody can write any more. */
    void riseIfDue(BookingId booking) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Review> all = reviews.of(booking);
        boolean bothAreIn = all.size() == ReviewAuthor.values().length;
        all.stream()
                .filter(review -> !review.isShown())
                .filter(review -> bothAreIn || !now.isBefore(review.windowEndsAt()))
                .sorted(Comparator.comparing(Review::author))
                .forEach(review -> show(review, now));
    }

    private void show(Review review, Instant now) {
        review.show(now);
        reviews.flush();
        RatedKind.by(review.author()).forEach(kind -> ratings.add(review.rated(kind), review.stars()));
        events.append(
                SHOWN,
                review.id().toString(),
                new Told(
                        review.id(),
                        review.bookingId(),
                        review.listingId(),
                        review.hostId(),
                        review.author(),
                        review.stars(),
                        now,
                        ratings.of(review.rated(RatedKind.LISTING)),
                        ratings.of(review.rated(RatedKind.HOST))));
    }
}
