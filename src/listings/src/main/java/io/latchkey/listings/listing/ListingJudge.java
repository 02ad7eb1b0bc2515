package io.latchkey.listings.listing;

import io.latchkey.listings.ListingsProblem;
import io.latchkey.listings.listing.ListingTransitions.Verdict;
import io.latchkey.listings.offer.Fault;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Turns what pure code found into the problems that callers read. */
@ApplicationScoped
class ListingJudge {

    private final Registration registration;

    ListingJudge(Registration registration) {
        this.registration = registration;
    }

    Listing visible(Optional<Listing> found, Visitor visitor) {
        return found.filter(listing -> listing.isVisibleTo(visitor))
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such listing."));
    }

    void requireValid(ListingContent content) {
        requireNone(content.faults());
    }

    void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw InvalidListing.because(faults);
        }
    }

    /** A home does not become a car: its attributes, its rules and its bookings would no longer fit. */
    void requireSameKind(ListingContent before, ListingContent after) {
        if (before.kind() != after.kind()) {
            requireNone(List.of(new Fault("/kind", "must stay " + before.kind() + "; make a new listing instead")));
        }
    }

    /** @throws ProblemException if it has to be registered and no number is there */
    void requireRegistered(ListingContent content) {
        if (registration.isMissing(content)) {
            throw new ProblemException(
                            ListingsProblem.REGISTRATION_NUMBER_MISSING,
                            "Places to sleep in " + content.place().countryCode()
                                    + " are published with the number of their registration; change the listing first.")
                    .at("/registrationNumber", "is needed in " + content.place().countryCode());
        }
    }

    /** What guests see, or are about to see, keeps its number; what was there before numbers were asked for may stay. */
    void requireStillRegistered(ListingRecord before, ListingContent after) {
        boolean isShown = before.state() == ListingState.PUBLISHED || before.state() == ListingState.PENDING_APPROVAL;
        if (isShown && !registration.isMissing(before.content())) {
            requireRegistered(after);
        }
    }

    void requireAllowed(Verdict verdict, ListingRecord before) {
        switch (verdict) {
            case Verdict.Allowed allowed -> {}
            case Verdict.NotYours notYours ->
                throw new ProblemException(
                        PlatformProblem.FORBIDDEN, "This step is not yours to take on this listing.");
            case Verdict.Impossible impossible ->
                throw new ProblemException(
                                ListingsProblem.ILLEGAL_TRANSITION,
                                "The listing is " + before.state() + "; this step does not start there.")
                        .with("state", before.state().name());
        }
    }
}
