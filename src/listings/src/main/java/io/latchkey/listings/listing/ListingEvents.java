package io.latchkey.listings.listing;

import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

/** Tells what happened to a listing, with the whole listing as it is now: the feed, and this service's own features. */
@ApplicationScoped
class ListingEvents {

    private final EventLog log;
    private final Event<ListingChanged> changed;

    ListingEvents(EventLog log, Event<ListingChanged> changed) {
        this.log = log;
        this.changed = changed;
    }

    ListingRecord tell(String pastTense, Listing listing) {
        ListingRecord current = listing.toRecord();
        log.append("io.latchkey.listing." + pastTense, current.id().toString(), ListingSnapshot.of(current));
        changed.fire(new ListingChanged(current.id()));
        return current;
    }
}
