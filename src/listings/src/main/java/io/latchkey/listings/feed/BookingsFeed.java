package io.latchkey.listings.feed;

import io.latchkey.listings.host.request.HostRequests;
import io.latchkey.listings.rating.RatingService;
import io.latchkey.listings.search.copy.FreshCopies;
import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Follows bookings. An event about a calendar or charges names them and does not carry them, so they are fetched once for
 * all events of a transaction; one about a review or a request carries all that is kept of it. Repeating an event does no
 * harm.
 */
@ApplicationScoped
public class BookingsFeed extends FeedConsumer {

    private static final String CALENDAR_CHANGED = "io.latchkey.calendar.changed";
    private static final String CHARGES_CHANGED = "io.latchkey.charges.changed";
    private static final String REVIEW_SHOWN = "io.latchkey.review.shown";

    private final FreshCopies copies;
    private final RatingService ratings;
    private final HostRequests requests;

    /** For the container's proxies only. */
    protected BookingsFeed() {
        this.copies = null;
        this.ratings = null;
        this.requests = null;
    }

    @Inject
    public BookingsFeed(FreshCopies copies, RatingService ratings, HostRequests requests) {
        super("bookings");
        this.copies = copies;
        this.ratings = ratings;
        this.requests = requests;
    }

    @Override
    protected void caughtUp() {
        copies.areComplete();
    }

    @Override
    protected void prepare(List<FeedEvent> events) {
        copies.fetchCalendars(events.stream()
                .filter(event -> event.type().equals(CALENDAR_CHANGED))
                .map(event -> UUID.fromString(event.subject()))
                .collect(Collectors.toCollection(TreeSet::new)));
        if (events.stream().anyMatch(event -> event.type().equals(CHARGES_CHANGED))) {
            copies.fetchCharges();
        }
    }

    @Override
    protected void apply(FeedEvent event) {
        if (event.type().equals(REVIEW_SHOWN)) {
            ratings.keep(event.data());
        }
        requests.follow(event);
    }
}
