package io.latchkey.engine.availability;

import io.latchkey.engine.availability.Repacking.Packing;
import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.stay.UnitUse;
import io.latchkey.kernel.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Rules about what else takes the units, and the choice among those that are free. */
final class OccupancyRules {

    /** More room than there can be between two stays: nothing before, or nothing after. */
    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private OccupancyRules() {}

    static Optional<Objection> isFree(Attempt attempt) {
        return attempt.hasRoom() ? Optional.empty() : Optional.of(() -> occupied(attempt));
    }

    private static Refusal occupied(Attempt attempt) {
        int free = repacking(attempt, attempt.use()).count(countFree(attempt, attempt.use()));
        return new Refusal(Rule.OCCUPIED, whatIsFree(free, attempt), Integer.toString(free));
    }

    private static String whatIsFree(int free, Attempt attempt) {
        int all = attempt.candidates().size();
        if (all == 1) {
            return "It is taken during this stay.";
        }
        return attempt.rules().unitUse() == UnitUse.ALL
                ? "Part of it is taken during this stay."
                : free + " of " + all + " units are free for the whole stay.";
    }

    /** Asks what would still be in the way if {@link #isFree} had nothing to say. */
    static Optional<Objection> leavesTurnaround(Attempt attempt) {
        if (attempt.occupied().equals(attempt.use())) {
            return Optional.empty();
        }
        boolean leaves = attempt.hasRoom() ? hasRoom(attempt, attempt.occupied()) : hasRoomAround(attempt);
        if (leaves) {
            return Optional.empty();
        }
        return Optional.of(() -> new Refusal(
                Rule.TURNAROUND,
                "There is too little time between this stay and the next.",
                attempt.occupied().start() + "/" + attempt.occupied().end()));
    }

    /** Whether enough units are free all through the range, or can be made so. */
    static boolean hasRoom(Attempt attempt, TimeRange range) {
        return countFree(attempt, range) >= attempt.needed()
                || repacking(attempt, range).makesRoomFor(attempt.needed());
    }

    private static Repacking repacking(Attempt attempt, TimeRange range) {
        return new Repacking(attempt.calendar().units(), attempt.candidates(), range, attempt.now());
    }

    private static int countFree(Attempt attempt, TimeRange range) {
        int free = 0;
        for (UnitCalendar unit : attempt.candidates()) {
            free += unit.isFree(range, attempt.now()) ? 1 : 0;
        }
        return free;
    }

    /** Whether there would be room if nothing were in the way of the use itself. */
    private static boolean hasRoomAround(Attempt attempt) {
        int free = 0;
        for (UnitCalendar unit : attempt.candidates()) {
            free += unit.isTakenOnlyAround(attempt.use(), attempt.occupied(), attempt.now()) ? 0 : 1;
        }
        List<UnitCalendar> pool = attempt.calendar().units();
        return free >= attempt.needed()
                || pool.size() > 1 && repackingAround(pool, attempt).makesRoomFor(attempt.needed());
    }

    private static Repacking repackingAround(List<UnitCalendar> pool, Attempt attempt) {
        List<UnitCalendar> around =
                pool.stream().map(unit -> unit.without(attempt.use())).toList();
        List<UnitCalendar> candidates = attempt.candidates().stream()
                .map(candidate -> around.get(pool.indexOf(candidate)))
                .toList();
        return new Repacking(around, candidates, attempt.occupied(), attempt.now());
    }

    /** The units to take, and who has to move for it; there must be room. */
    static Packing place(Attempt attempt) {
        List<UnitId> free = attempt.candidates().stream()
                .filter(unit -> unit.isFree(attempt.occupied(), attempt.now()))
                .sorted(Comparator.comparingLong(unit -> slack(unit, attempt)))
                .limit(attempt.needed())
                .map(UnitCalendar::unit)
                .toList();
        return free.size() == attempt.needed()
                ? new Packing(free, List.of())
                : repacking(attempt, attempt.occupied()).find(attempt.needed()).orElseThrow();
    }

    /** Best fit: the shorter the free time around the stay, the better, so that long free times stay whole. */
    private static long slack(UnitCalendar unit, Attempt attempt) {
        TimeRange occupied = attempt.occupied();
        return seconds(unit.freeSince(occupied.start(), attempt.now()), occupied.start())
                + seconds(occupied.end(), unit.freeUntil(occupied.end(), attempt.now()));
    }

    private static long seconds(Instant from, Instant until) {
        return from == Instant.MIN || until == Instant.MAX
                ? UNBOUNDED
                : Duration.between(from, until).getSeconds();
    }
}
