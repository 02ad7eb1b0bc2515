package io.latchkey.listings.listing;

import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The units of a listing: who shares them, and taking one out of use. */
@ApplicationScoped
public class UnitService {

    private final ListingRepository listings;
    private final ListingJudge judge;
    private final ListingEvents events;
    private final Units units;
    private final InstantSource clock;

    UnitService(
            ListingRepository listings, ListingJudge judge, ListingEvents events, Units units, InstantSource clock) {
        this.listings = listings;
        this.judge = judge;
        this.events = events;
        this.units = units;
        this.clock = clock;
    }

    /** All units the listing ever had, in their order; for its host, its co-hosts and the operators. */
    @Transactional
    public List<UnitRecord> list(ListingId id, Visitor visitor) {
        Listing listing = judge.visible(listings.named(id), visitor);
        if (!visitor.seesPrivateDataOf(listing.toRecord())) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN, "Units are for the host, the co-hosts and the operators.");
        }
        List<Listing> sharing = listings.sharing(listing.offered().all());
        return listing.offered().all().stream()
                .map(unit -> record(listing, unit, sharing))
                .toList();
    }

    /** Takes a unit out of use for good, here and in every listing that shares it; again, nothing happens. */
    @Transactional
    public UnitRecord archive(ListingId id, UnitId unitId, Visitor visitor) {
        Listing listing = judge.visible(listings.lockedForChange(id), visitor);
        judge.requireAllowed(listing.judge(ListingStep.CHANGE, visitor), listing.toRecord());
        Unit unit = listing.offered()
                .find(unitId)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "The listing has no such unit."));
        if (unit.isActive()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            units.retire(listing, List.of(unit), now);
            listing.recountUnits(now);
            events.tell(ListingStep.CHANGE.pastTense(), listing);
        }
        return record(listing, unit, listings.sharing(List.of(unit)));
    }

    private static UnitRecord record(Listing listing, Unit unit, List<Listing> sharing) {
        return new UnitRecord(
                unit.id(),
                listing.offered().all().indexOf(unit),
                unit.isActive() ? UnitState.ACTIVE : UnitState.ARCHIVED,
                sharing.stream()
                        .filter(other -> other != listing
                                && other.offered().find(unit.id()).isPresent())
                        .map(Listing::id)
                        .toList());
    }
}
