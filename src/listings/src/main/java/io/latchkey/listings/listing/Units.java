package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.listings.ListingsProblem;
import io.latchkey.listings.listing.UnitRetirements.BookingInTheWay;
import io.latchkey.listings.offer.Fault;
import io.latchkey.listings.offer.Faults;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes units, shares them and takes them out of use. Whoever calls holds the lock of the calendar group. */
@ApplicationScoped
class Units {

    private final ListingRepository listings;
    private final UnitRetirements retirements;
    private final ListingEvents events;
    private final ListingJudge judge;
    private final Ids ids;

    Units(ListingRepository listings, UnitRetirements retirements, ListingEvents events, ListingJudge judge, Ids ids) {
        this.listings = listings;
        this.retirements = retirements;
        this.events = events;
        this.judge = judge;
        this.ids = ids;
    }

    /** Gives the listing as many active units as it is to offer: new ones, or fewer from the end. */
    void fit(Listing listing, int count, Instant now) {
        List<Unit> active = listing.offered().active();
        if (active.size() == count) {
            return;
        }
        requireFollowsNone(listing);
        if (active.size() > count) {
            retire(listing, active.subList(count, active.size()), now);
        } else {
            List<Unit> added = Stream.generate(() -> new Unit(new UnitId(ids.next())))
                    .limit(count - active.size())
                    .toList();
            added.forEach(listing.offered()::add);
            addToFollowers(listing, added, now);
        }
    }

    private void requireFollowsNone(Listing listing) {
        listing.offered()
                .followsUnitsOf()
                .flatMap(listings::named)
                .filter(Listing::canChange)
                .ifPresent(followed -> judge.requireNone(List.of(new Fault(
                        "/unitCount",
                        "is that of " + followed.id() + ", all of whose units it shares; change it there"))));
    }

    private void addToFollowers(Listing listing, List<Unit> added, Instant now) {
        for (Listing follower : listings.following(listing.id())) {
            added.forEach(follower.offered()::add);
            follower.recountUnits(now);
            events.tell(ListingStep.CHANGE.pastTense(), follower);
            addToFollowers(follower, added, now);
        }
    }

    /** Gives a new listing the units of another one, which is locked; refused unless that is the host's and alive. */
    void share(Listing listing, SharedUnits wish, PersonId host) {
        Listing owner = sharedFrom(host, wish);
        if (wish.all()) {
            listing.offered().follow(owner);
        } else {
            List<Unit> named = wish.unitIds().stream()
                    .map(unit -> owner.offered().find(unit).orElseThrow())
                    .toList();
            listing.offered().share(owner.offered(), named);
        }
        listing.countUnits();
    }

    private Listing sharedFrom(PersonId host, SharedUnits wish) {
        Optional<Listing> found = listings.lockedForChange(wish.listingId()).filter(owner -> owner.isHostedBy(host));
        Faults faults = Faults.at("/sharesUnits");
        if (found.isEmpty()) {
            faults.in("listingId").add("is no listing of this host");
        } else if (!found.get().canChange()) {
            faults.in("listingId").add("is archived");
        } else {
            checkUnits(found.get(), wish, faults.in("unitIds"));
        }
        judge.requireNone(faults.list());
        return found.orElseThrow();
    }

    private static void checkUnits(Listing owner, SharedUnits wish, Faults list) {
        Set<UnitId> seen = new HashSet<>();
        list.each(wish.unitIds(), (unit, place) -> {
            place.addUnless(
                    owner.offered().find(unit).filter(Unit::isActive).isPresent(), "is no unit in use of that listing");
            place.addUnless(seen.add(unit), "must not repeat");
        });
    }

    /**
     * Takes units out of use in every listing that shares them; each of the others becomes a new version. Bookings is
     * asked before anything is written here: if this transaction then fails, asking again comes to the same end.
     */
    void retire(Listing listing, List<Unit> units, Instant now) {
        List<Listing> sharing = new ArrayList<>(listings.sharing(units));
        for (Listing each : sharing) {
            requireAUnitLeft(each, units);
        }
        requireNoBookings(
                listing.offered().calendarGroup(), units.stream().map(Unit::id).toList());
        units.forEach(unit -> unit.archive(now));
        sharing.remove(listing);
        sharing.forEach(other -> {
            other.recountUnits(now);
            events.tell(ListingStep.CHANGE.pastTense(), other);
        });
    }

    private static void requireAUnitLeft(Listing listing, List<Unit> leaving) {
        if (leaving.containsAll(listing.offered().active())) {
            throw new ProblemException(
                            ListingsProblem.LAST_UNIT,
                            "The listing " + listing.id() + " would have no unit left; archive that listing instead.")
                    .with("listingId", listing.id().toString());
        }
    }

    private void requireNoBookings(ListingId calendarGroup, List<UnitId> units) {
        List<BookingInTheWay> bookings = retirements.retire(calendarGroup, units);
        if (!bookings.isEmpty()) {
            throw new ProblemException(
                            ListingsProblem.UNIT_HAS_BOOKINGS,
                            "These bookings still need a unit: cancel them, or wait until they are over.")
                    .with("bookings", bookings);
        }
    }
}
