package io.latchkey.bookings.review;

import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Visitor;
import io.latchkey.bookings.listing.ListingCopyRepository;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.rest.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lists what is shown about listings and people, the last one shown first. */
@ApplicationScoped
public class ShownReviewService {

    private final ReviewRepository reviews;
    private final RatingRepository ratings;
    private final ListingCopyRepository listings;
    private final Agreements bookings;

    ShownReviewService(
            ReviewRepository reviews, RatingRepository ratings, ListingCopyRepository listings, Agreements bookings) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.listings = listings;
        this.bookings = bookings;
    }

    /** @throws ProblemException NOT_FOUND unless the listing is for everybody to see */
    @Transactional
    public ReviewPage of(ListingId listing, String cursor, int limit) {
        listings.find(listing)
                .filter(copy -> copy.state().isPublic())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such listing."));
        return about(Rated.listing(listing), cursor, limit);
    }

    /** Of all the host's listings; empty for who never was a host. */
    @Transactional
    public ReviewPage ofHost(PersonId host, String cursor, int limit) {
        return about(Rated.host(host), cursor, limit);
    }

    /**
     * What hosts say about a guest: for hosts who have to do with them.
     *
     * @throws ProblemException NOT_FOUND to all others, but the guest themself and operators
     */
    @Transactional
    public ReviewPage ofGuest(PersonId guest, Visitor visitor, String cursor, int limit) {
        boolean maySee = guest.equals(visitor.person()) || visitor.operator() || bookings.haveMet(guest, visitor);
        if (!maySee) {
            throw new ProblemException(
                    PlatformProblem.NOT_FOUND, "There is no such guest, or they have not booked with you.");
        }
        return about(Rated.guest(guest), cursor, limit);
    }

    private ReviewPage about(Rated rated, String cursor, int limit) {
        PageRequest request = new PageRequest("reviews of " + rated, cursor, limit);
        return ReviewPage.of(
                request.page(reviews.about(rated, ShownBefore.of(request), request.rows()), Review::shownAt, Review::id)
                        .map(PublicReview::of),
                RatingView.of(ratings.of(rated)));
    }
}
