package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * For features that keep what belongs to a listing: who may change it, one change after the other, and that each one is
 * a new version with its event.
 */
@ApplicationScoped
public class ListingChanges {

    private final ListingRepository listings;
    private final ListingJudge judge;
    private final ListingEvents events;
    private final InstantSource clock;

    ListingChanges(ListingRepository listings, ListingJudge judge, ListingEvents events, InstantSource clock) {
        this.listings = listings;
        this.judge = judge;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asked before costly work begins; in a transaction of its own, so that the later change does not see the listing as
     * it is now.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void requireAllowed(ListingId id, Visitor visitor) {
        Listing listing = judge.visible(listings.named(id), visitor);
        judge.requireAllowed(listing.judge(ListingStep.CHANGE, visitor), listing.toRecord());
    }

    /** Whether the visitor may know of the listing, and whether anybody may. */
    @Transactional
    public boolean isPublic(ListingId id, Visitor visitor) {
        return judge.visible(listings.named(id), visitor).isVisibleTo(Visitor.NOBODY);
    }

    /**
     * Makes the change while nobody else changes the listing.
     *
     * @param requireVersion is given the current version and refuses a stale one
     * @param change says whether it changed anything; if not, there is no new version
     * @return the version after it
     */
    @Transactional
    public int change(ListingId id, Visitor visitor, IntConsumer requireVersion, BooleanSupplier change) {
        Listing listing = judge.visible(listings.lockedForChange(id), visitor);
        ListingRecord before = listing.toRecord();
        judge.requireAllowed(listing.judge(ListingStep.CHANGE, visitor), before);
        requireVersion.accept(before.version());
        if (!change.getAsBoolean()) {
            return before.version();
        }
        listing.take(ListingStep.CHANGE, visitor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return events.tell(ListingStep.CHANGE.pastTense(), listing).version();
    }
}
