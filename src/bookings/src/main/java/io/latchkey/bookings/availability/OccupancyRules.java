package io.latchkey.bookings.availability;

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

    static Optional<Refusal> isFree(Attempt attempt) {
        long free = countFree(attempt, attempt.use());
        if (free >= attempt.needed()) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(Rule.OCCUPIED, whatIsFree(free, attempt), Long.toString(free)));
    }

    private static String whatIsFree(long free, Attempt attempt) {
        int all = attempt.candidates().size();
        if (all == 1) {
            return "It is taken during this stay.";
        }
        return attempt.rules().unitUse() == UnitUse.ALL
                ? "Part of it is taken during this stay."
                : free + " of " + all + " units are free for the whole stay.";
    }

    /** Asks what would still be in the way if {@link #isFree} had nothing to say. */
    static Optional<Refusal> leavesTurnaround(Attempt attempt) {
        if (attempt.occupied().equals(attempt.use())) {
            return Optional.empty();
        }
        long free = countFree(attempt, attempt.use()) >= attempt.needed()
                ? countFree(attempt, attempt.occupied())
                : countFreeAround(attempt);
        if (free >= attempt.needed()) {
            return Optional.empty();
        }
        String value = attempt.occupied().start() + "/" + attempt.occupied().end();
        return Optional.of(
                new Refusal(Rule.TURNAROUND, "There is too little time between this stay and the next.", value));
    }

    private static long countFree(Attempt attempt, TimeRange range) {
        long free = 0;
        for (UnitCalendar unit : attempt.candidates()) {
            free += unit.isFree(range, attempt.now()) ? 1 : 0;
        }
        return free;
    }

    private static long countFreeAround(Attempt attempt) {
        return attempt.candidates().stream()
                .filter(unit -> !unit.isTakenOnlyAround(attempt.use(), attempt.occupied(), attempt.now()))
                .count();
    }

    /** Best fit: the units whose free time around the stay is shortest, so that long free times stay whole. */
    static List<UnitId> chooseUnits(Attempt attempt) {
        return attempt.candidates().stream()
                .filter(unit -> unit.isFree(attempt.occupied(), attempt.now()))
                .sorted(Comparator.comparingLong(unit -> slack(unit, attempt)))
                .limit(attempt.needed())
                .map(UnitCalendar::unit)
                .toList();
    }

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
