package io.latchkey.listings.listing;

import io.latchkey.platform.feed.EventLog;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells what happened to a listing, with the whole listing as it is now. */
@ApplicationScoped
class ListingEvents {

    private final EventLog log;

    ListingEvents(EventLog log) {
        this.log = log;
    }

    ListingRecord tell(String pastTense, Listing listing) {
        ListingRecord current = listing.toRecord();
        log.append("io.latchkey.listing." + pastTense, current.id().toString(), ListingSnapshot.of(current));
        return current;
    }
}
