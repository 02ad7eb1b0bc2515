package io.latchkey.bookings.booking;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the life cycle.
 *
 * @param deadline when the {@link Actor#TIMER} takes it; empty for everybody else
 */
public record Transition(
        BookingState from,
        BookingStep step,
        Set<Actor> actors,
        BookingState to,
        Guard guard,
        Optional<Deadline> deadline,
        List<Effect> effects) {

    static Transition on(BookingState from, BookingStep step, Actor actor, BookingState to) {
        return new Transition(from, step, Set.of(actor), to, Guard.NONE, Optional.empty(), List.of());
    }

    Transition or(Actor... others) {
        Set<Actor> all = EnumSet.copyOf(actors);
        all.addAll(List.of(others));
        return new Transition(from, step, all, to, guard, deadline, effects);
    }

    Transition when(Guard condition) {
        return new Transition(from, step, actors, to, condition, deadline, effects);
    }

    Transition at(Deadline moment) {
        return new Transition(from, step, actors, to, guard, Optional.of(moment), effects);
    }

    Transition with(Effect... consequences) {
        return new Transition(from, step, actors, to, guard, deadline, List.of(consequences));
    }
}
