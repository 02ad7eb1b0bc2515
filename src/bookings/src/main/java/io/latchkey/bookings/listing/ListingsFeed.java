package io.latchkey.bookings.listing;

import com.fasterxml.jackson.databind.JsonNode;
import io.latchkey.platform.feed.FeedConsumer;
import io.latchkey.platform.feed.FeedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes over the snapshot that every event of a listing carries; an older one never replaces a newer. */
@ApplicationScoped
public class ListingsFeed extends FeedConsumer {

    private static final String LISTING_EVENTS = "io.latchkey.listing.";

    private final ListingCopyRepository copies;

    /** For the container's proxies only. */
    protected ListingsFeed() {
        this.copies = null;
    }

    @Inject
    public ListingsFeed(ListingCopyRepository copies) {
        super("listings");
        this.copies = copies;
    }

    @Override
    protected void apply(FeedEvent event) {
        JsonNode snapshot = event.data();
        if (event.type().startsWith(LISTING_EVENTS) && snapshot.hasNonNull("listingId")) {
            copies.keepLatest(snapshot);
        }
    }
}
