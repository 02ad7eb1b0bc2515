package io.latchkey.engine.availability;

import io.latchkey.kernel.id.UnitId;
import io.latchkey.kernel.time.TimeRange;
import java.util.List;

/** The engine's answer about one request. */
public sealed interface Decision {

    /**
     * It can be booked.
     *
     * @param units which units to take, as many as asked for
     * @param use from when to when the guest has them
     * @param occupied the use with the turnaround around it: what to store and what must not overlap
     * @param moves what must be moved first, in the same transaction; mostly nothing
     */
    record Available(List<UnitId> units, TimeRange use, TimeRange occupied, List<Move> moves) implements Decision {
        public Available {
            units = List.copyOf(units);
            moves = List.copyOf(moves);
        }
    }

    /** It cannot be booked, with every rule that says no; never empty. */
    record Unavailable(List<Refusal> refusals) implements Decision {
        public Unavailable {
            refusals = List.copyOf(refusals);
        }

        public boolean names(Rule rule) {
            return refusals.stream().anyMatch(refusal -> refusal.rule() == rule);
        }

        /** Whether the same party might be welcome at another time. */
        boolean dependsOnTime() {
            return refusals.stream().allMatch(refusal -> refusal.rule().dependsOnTime());
        }
    }

    /** Whether all that must be moved lies within the window. */
    default boolean movesOnlyWithin(TimeRange window) {
        return switch (this) {
            case Available room -> room.moves().stream().allMatch(move -> window.encloses(move.occupied()));
            case Unavailable no -> true;
        };
    }

    default boolean isAvailable() {
        return this instanceof Available;
    }
}
