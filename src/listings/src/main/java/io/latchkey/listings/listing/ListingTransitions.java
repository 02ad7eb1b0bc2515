package io.latchkey.listings.listing;

import static io.latchkey.kernel.lifecycle.LifeCycle.on;
import static io.latchkey.listings.listing.ListingActor.CO_HOST;
import static io.latchkey.listings.listing.ListingActor.HOST;
import static io.latchkey.listings.listing.ListingActor.OPERATOR;
import static io.latchkey.listings.listing.ListingState.ARCHIVED;
import static io.latchkey.listings.listing.ListingState.DRAFT;
import static io.latchkey.listings.listing.ListingState.PAUSED;
import static io.latchkey.listings.listing.ListingState.PENDING_APPROVAL;
import static io.latchkey.listings.listing.ListingState.PUBLISHED;
import static io.latchkey.listings.listing.ListingStep.APPROVE;
import static io.latchkey.listings.listing.ListingStep.ARCHIVE;
import static io.latchkey.listings.listing.ListingStep.CHANGE;
import static io.latchkey.listings.listing.ListingStep.PAUSE;
import static io.latchkey.listings.listing.ListingStep.PUBLISH;
import static io.latchkey.listings.listing.ListingStep.SUBMIT;

import io.latchkey.kernel.lifecycle.LifeCycle;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Every legal step of a listing. Anything not listed is refused with ILLEGAL_TRANSITION. */
public final class ListingTransitions {

    /** A change of a published listing does not send it back to the operator. */
    public static final LifeCycle<ListingState, ListingStep, ListingActor> TABLE = LifeCycle.startingIn(
            DRAFT,
            on(DRAFT, CHANGE, HOST, DRAFT),
            on(DRAFT, CHANGE, CO_HOST, DRAFT),
            on(DRAFT, PUBLISH, HOST, PUBLISHED).when("where no approval is required"),
            on(DRAFT, PUBLISH, CO_HOST, PUBLISHED).when("where no approval is required"),
            on(DRAFT, SUBMIT, HOST, PENDING_APPROVAL).when("where approval is required"),
            on(DRAFT, SUBMIT, CO_HOST, PENDING_APPROVAL).when("where approval is required"),
            on(DRAFT, ARCHIVE, HOST, ARCHIVED),
            on(PENDING_APPROVAL, CHANGE, HOST, PENDING_APPROVAL),
            on(PENDING_APPROVAL, CHANGE, CO_HOST, PENDING_APPROVAL),
            on(PENDING_APPROVAL, APPROVE, OPERATOR, PUBLISHED),
            on(PENDING_APPROVAL, ARCHIVE, HOST, ARCHIVED),
            on(PUBLISHED, CHANGE, HOST, PUBLISHED),
            on(PUBLISHED, CHANGE, CO_HOST, PUBLISHED),
            on(PUBLISHED, PAUSE, HOST, PAUSED),
            on(PUBLISHED, PAUSE, CO_HOST, PAUSED),
            on(PUBLISHED, ARCHIVE, HOST, ARCHIVED),
            on(PAUSED, CHANGE, HOST, PAUSED),
            on(PAUSED, CHANGE, CO_HOST, PAUSED),
            on(PAUSED, PUBLISH, HOST, PUBLISHED),
            on(PAUSED, PUBLISH, CO_HOST, PUBLISHED),
            on(PAUSED, ARCHIVE, HOST, ARCHIVED));

    private ListingTransitions() {}

    /** What the table says to a step. */
    public sealed interface Verdict {

        /** The step leads to this state. */
        record Allowed(ListingState to) implements Verdict {}

        /** Possible now, but not for these actors. */
        record NotYours() implements Verdict {}

        /** Not possible in the present state, for nobody. */
        record Impossible() implements Verdict {}
    }

    static Verdict judge(ListingState from, ListingStep step, Set<ListingActor> actors) {
        Optional<ListingState> to = TABLE.next(from, step);
        if (to.isEmpty()) {
            return new Verdict.Impossible();
        }
        return Collections.disjoint(TABLE.actors(from, step), actors)
                ? new Verdict.NotYours()
                : new Verdict.Allowed(to.get());
    }
}
