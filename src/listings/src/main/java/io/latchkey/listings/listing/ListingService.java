package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/** What can be done with listings. Every change and its event are one transaction. */
@ApplicationScoped
public class ListingService {

    private final ListingRepository listings;
    private final ListingJudge judge;
    private final Approval approval;
    private final ShownPlaces shownPlaces;
    private final Units units;
    private final ListingEvents events;
    private final Ids ids;
    private final InstantSource clock;

    ListingService(
            ListingRepository listings,
            ListingJudge judge,
            Approval approval,
            ShownPlaces shownPlaces,
            Units units,
            ListingEvents events,
            Ids ids,
            InstantSource clock) {
        this.listings = listings;
        this.judge = judge;
        this.approval = approval;
        this.shownPlaces = shownPlaces;
        this.units = units;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Stores a draft of the host's, on units of its own or on those of another listing. */
    @Transactional
    public ListingRecord create(PersonId host, ListingContent content, Optional<SharedUnits> shared) {
        judge.requireValid(content);
        Listing listing = new Listing(new ListingId(ids.next()), host, now());
        listing.write(content, shownPlaces.of(host, content.place().point()));
        // The lock of the group comes before that of the reference, as in a change.
        shared.ifPresentOrElse(
                wish -> units.share(listing, wish, host), () -> units.fit(listing, content.unitCount(), now()));
        requireFreeReference(host, content.externalReference());
        listings.persist(listing);
        return events.tell("created", listing);
    }

    /** The listing, if the visitor may know that it exists. */
    @Transactional
    public ListingRecord read(ListingId id, Visitor visitor) {
        return judge.visible(listings.named(id), visitor).toRecord();
    }

    /** Those the filter asks for, newest first; {@code after} is the last one already seen. */
    @Transactional
    public List<ListingRecord> list(ListingFilter filter, Optional<ListingId> after, int limit) {
        return listings.page(filter, after, limit).stream()
                .map(Listing::toRecord)
                .toList();
    }

    /**
     * Changes what the host wrote; nothing happens if the edit changes nothing.
     *
     * @param requireVersion is given the current version and refuses a stale one
     */
    @Transactional
    public ListingRecord change(
            ListingId id, Visitor visitor, IntConsumer requireVersion, UnaryOperator<ListingContent> edit) {
        Listing listing = judge.visible(listings.lockedForChange(id), visitor);
        ListingRecord before = listing.toRecord();
        judge.requireAllowed(listing.judge(ListingStep.CHANGE, visitor), before);
        requireVersion.accept(before.version());
        ListingContent content = edit.apply(before.content());
        if (content.equals(before.content())) {
            return before;
        }
        judge.requireValid(content);
        judge.requireSameKind(before.content(), content);
        judge.requireStillRegistered(before, content);
        if (content.externalReference() != null
                && !content.externalReference().equals(before.content().externalReference())) {
            requireFreeReference(before.hostId(), content.externalReference());
        }
        units.fit(listing, content.unitCount(), now());
        listing.take(ListingStep.CHANGE, visitor, now());
        listing.write(content, shownPlaces.of(before.hostId(), content.place().point()));
        return events.tell(ListingStep.CHANGE.pastTense(), listing);
    }

    /** Publishes the listing, or hands it to the operators where they have to approve it first. */
    @Transactional
    public ListingRecord publish(ListingId id, Visitor visitor) {
        Listing listing = judge.visible(listings.lockedForChange(id), visitor);
        return taken(listing, listing.publishing(approval.isRequired()), visitor);
    }

    /** Takes any other step of the life cycle. */
    @Transactional
    public ListingRecord take(ListingStep step, ListingId id, Visitor visitor) {
        return taken(judge.visible(listings.lockedForChange(id), visitor), step, visitor);
    }

    private ListingRecord taken(Listing listing, ListingStep step, Visitor visitor) {
        ListingRecord before = listing.toRecord();
        judge.requireAllowed(listing.judge(step, visitor), before);
        if (step == ListingStep.SUBMIT || step == ListingStep.PUBLISH || step == ListingStep.APPROVE) {
            judge.requireRegistered(before.content());
        }
        listing.take(step, visitor, now());
        return events.tell(step.pastTense(), listing);
    }

    private void requireFreeReference(PersonId host, String externalReference) {
        if (externalReference == null) {
            return;
        }
        listings.withReferenceLocked(host, externalReference).ifPresent(existing -> {
            throw new ProblemException(
                            ListingsProblem.EXTERNAL_REFERENCE_TAKEN,
                            "The host's listing " + existing + " has this external reference.")
                    .with("listingId", existing.toString())
                    .at("/externalReference", "is taken by " + existing);
        });
    }

    /** As exact as the database keeps it, so that an answer does not change when it is read again. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
