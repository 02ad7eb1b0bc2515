package io.latchkey.bookings.block;

import io.latchkey.bookings.BookingsProblem;
import io.latchkey.bookings.availability.store.OccupancyRepository;
import io.latchkey.bookings.availability.store.StaysInTheWay;
import io.latchkey.bookings.availability.store.UnitBlockRepository;
import io.latchkey.bookings.availability.store.UnitBlockRepository.Period;
import io.latchkey.bookings.availability.store.UnitsTakenException;
import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.platform.feed.EventLog;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Takes units themselves from every listing that offers them; bookings are never touched. */
@ApplicationScoped
public class UnitBlockService {

    /** How many of the bookings in the way are named. */
    private static final int NAMED = 100;

    private final OccupancyRepository occupancies;
    private final StaysInTheWay stays;
    private final UnitBlockRepository units;
    private final EventLog events;
    private final InstantSource clock;

    public UnitBlockService(
            OccupancyRepository occupancies,
            StaysInTheWay stays,
            UnitBlockRepository units,
            EventLog events,
            InstantSource clock) {
        this.occupancies = occupancies;
        this.stays = stays;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever adds or removes blocks of a listing waits for others who do, and for claims on its units. */
    void queueUp(ListingCopy listing) {
        occupancies.lock(listing.calendarGroup());
    }

    /**
     * The caller has queued up.
     *
     * @throws ProblemException UNIT_HAS_BOOKINGS or UNIT_BLOCKED
     */
    void take(ListingCopy listing, List<UnitId> wanted, List<Block> blocks) {
        Instant now = clock.instant();
        UUID group = listing.calendarGroup();
        List<Period> periods = blocks.stream()
                .map(block -> new Period(block.id(), Periods.times(block.period(), listing.rules())))
                .toList();
        refuseIfAny(stays.ofRanges(
                group, wanted, periods.stream().map(Period::range).toList(), now));
        try {
            units.block(group, periods, wanted, now);
        } catch (UnitsTakenException taken) {
            throw new ProblemException(
                    BookingsProblem.UNIT_BLOCKED, "Another block or calendar has one of the units in that time.");
        }
    }

    /** The caller has queued up. */
    void giveBack(ListingCopy listing, UUID block, List<UnitId> freed) {
        units.unblock(listing.calendarGroup(), block, freed);
    }

    /**
     * Takes the units out of use for good; once more changes nothing.
     *
     * @throws ProblemException UNIT_HAS_BOOKINGS with those that have not ended
     */
    @Transactional
    public void retire(UUID calendarGroup, List<UnitId> retired) {
        Instant now = clock.instant();
        occupancies.lock(calendarGroup);
        refuseIfAny(stays.forGood(calendarGroup, retired, now));
        units.retire(calendarGroup, retired, now);
        events.addedByTheDatabase();
    }

    private static void refuseIfAny(List<StaysInTheWay.Stay> bookings) {
        if (!bookings.isEmpty()) {
            throw new ProblemException(
                            BookingsProblem.UNIT_HAS_BOOKINGS,
                            "Bookings take these units, some for the time to prepare around them: begin after takenTo, end before"
                                    + " takenFrom, or cancel them first.")
                    .with("bookings", bookings.stream().limit(NAMED).toList());
        }
    }
}
