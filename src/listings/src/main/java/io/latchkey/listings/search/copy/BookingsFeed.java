package io.latchkey.listings.search.copy;

import io.latchkey.engine.listing.CalendarCopy;
import io.latchkey.listings.host.request.HostRequests;
import io.latchkey.listings.rating.RatingService;
import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps copies by the feed of bookings. An event about a calendar or charges names them and does not carry them: what is
 * fetched is the latest, so many events about one calendar cost one look. One about a review carries what all reviews add
 * up to. What it tells of requests, another feature takes over one by one. Repeating an event does no harm.
 */
@ApplicationScoped
public class BookingsFeed extends FeedConsumer {

    private static final String CALENDAR_CHANGED = "io.latchkey.calendar.changed";
    private static final String CHARGES_CHANGED = "io.latchkey.charges.changed";
    private static final String REVIEW_SHOWN = "io.latchkey.review.shown";

    private final CopySource source;
    private final CopyRepository copies;
    private final RatingService ratings;
    private final CopyAge age;
    private final HostRequests requests;

    /** For the container's proxies only. */
    protected BookingsFeed() {
        this.source = null;
        this.copies = null;
        this.ratings = null;
        this.age = null;
        this.requests = null;
    }

    @Inject
    public BookingsFeed(
            CopySource source, CopyRepository copies, RatingService ratings, CopyAge age, HostRequests requests) {
        super("bookings");
        this.source = source;
        this.copies = copies;
        this.ratings = ratings;
        this.age = age;
        this.requests = requests;
    }

    @Override
    protected void caughtUp() {
        age.caughtUp();
    }

    @Override
    protected void prepare(List<FeedEvent> events) {
        Collection<UUID> changed = events.stream()
                .filter(event -> event.type().equals(CALENDAR_CHANGED))
                .map(event -> UUID.fromString(event.subject()))
                .collect(Collectors.toCollection(TreeSet::new));
        List<UUID> groups = new ArrayList<>(changed);
        for (int from = 0; from < groups.size(); from += CopySource.MOST_CALENDARS) {
            List<UUID> some = groups.subList(from, Math.min(groups.size(), from + CopySource.MOST_CALENDARS));
            for (CalendarCopy copy : source.calendars(some)) {
                copies.store(copy.calendarGroup(), Calendars.compact(copy));
            }
        }
        if (events.stream().anyMatch(event -> event.type().equals(CHARGES_CHANGED))) {
            copies.store(source.charges());
        }
    }

    @Override
    protected void apply(FeedEvent event) {
        // What calendars and charges have become was fetched for all events of the transaction together.
        if (event.type().equals(REVIEW_SHOWN)) {
            ratings.keep(event.data());
        }
        requests.follow(event);
    }
}
