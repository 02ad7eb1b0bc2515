package io.latchkey.bookings.review;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.booking.Actor;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ReviewId;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes reviews and shows a booking's to its two sides. */
@ApplicationScoped
public class ReviewService {

    private final ReviewRepository reviews;
    private final ReviewCurtain curtain;
    private final ReviewTimers timers;
    private final ReviewWindow window;
    private final Agreements bookings;
    private final Ids ids;
    private final InstantSource clock;

    ReviewService(
            ReviewRepository reviews,
            ReviewCurtain curtain,
            ReviewTimers timers,
            ReviewWindow window,
            Agreements bookings,
            Ids ids,
            InstantSource clock) {
        this.reviews = reviews;
        this.curtain = curtain;
        this.timers = timers;
        this.window = window;
        this.bookings = bookings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The second one shows both, in the same transaction.
     *
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN to operators, REVIEW_TOO_EARLY, REVIEW_TOO_LATE,
     *     NOTHING_TO_REVIEW or REVIEW_WRITTEN
     */
    @Transactional
    public ReviewView write(BookingId id, Visitor visitor, int stars, String text) {
        Booking booking = bookings.lock(id);
        ReviewAuthor author = author(visitor.actorIn(booking));
        requireTookPlace(booking);
        List<Review> written = reviews.of(id);
        if (written.stream().anyMatch(review -> review.author() == author)) {
            throw ReviewRepository.written();
        }
        NewReview said = new NewReview(stars, text, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Instant closesAt = closesAt(booking, written);
        if (!said.at().isBefore(closesAt)) {
            throw new ProblemException(
                            BookingsProblem.REVIEW_TOO_LATE, "This stay could be reviewed until " + closesAt + ".")
                    .with("until", closesAt);
        }
        Review review = Review.write(new ReviewId(ids.next()), booking, author, said, closesAt);
        reviews.add(review);
        timers.plan(review);
        curtain.riseIfDue(id);
        return ReviewView.of(review);
    }

    private static ReviewAuthor author(Actor actor) {
        return switch (actor) {
            case GUEST -> ReviewAuthor.GUEST;
            case HOST -> ReviewAuthor.HOST;
            case OPERATOR, PAYMENTS, TIMER ->
                throw new ProblemException(PlatformProblem.FORBIDDEN, "The guest and the host review a stay.");
        };
    }

    private static void requireTookPlace(Booking booking) {
        if (!booking.state().isFinal()) {
            throw new ProblemException(
                            BookingsProblem.REVIEW_TOO_EARLY,
                            "A stay is reviewed once it has ended; this one is " + booking.state() + ".")
                    .with("state", booking.state())
                    .with("endsAt", booking.offer().endsAt());
        }
        if (!booking.tookPlace()) {
            throw new ProblemException(
                            BookingsProblem.NOTHING_TO_REVIEW,
                            "This stay never took place, so there is nothing to say about it.")
                    .with("state", booking.state());
        }
    }

    /** Whoever wrote first relies on what was said then, whatever the setting has become. */
    private Instant closesAt(Booking booking, List<Review> written) {
        return written.stream().map(Review::windowEndsAt).findFirst().orElseGet(() -> window.closesAt(booking.offer()));
    }

    /** @throws ProblemException NOT_FOUND to strangers */
    @Transactional
    public BookingReviews of(BookingId id, Visitor visitor) {
        Booking booking = bookings.get(id);
        Actor actor = visitor.actorIn(booking);
        List<Review> written = reviews.of(id);
        return new BookingReviews(
                written.stream()
                        .filter(review -> review.isShown() || mayReadHidden(actor, review.author()))
                        .map(ReviewView::of)
                        .toList(),
                booking.tookPlace() ? closesAt(booking, written) : null);
    }

    private static boolean mayReadHidden(Actor actor, ReviewAuthor author) {
        return switch (actor) {
            case GUEST -> author == ReviewAuthor.GUEST;
            case HOST -> author == ReviewAuthor.HOST;
            case OPERATOR -> true;
            case PAYMENTS, TIMER -> false;
        };
    }
}
