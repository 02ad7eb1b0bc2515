package io.latchkey.engine.availability;

import io.latchkey.kernel.time.DateRange;
import io.latchkey.kernel.time.TimeRange;

/**
 * A period in which the host closed the whole listing, or opened it outside the weekly plan. Closed beats open. A
 * closed date closes the night, the day and all hours that begin on it; the night before may still check out on it.
 */
public sealed interface HostBlock {

    /** What the host said about the period. */
    enum State {
        CLOSED,
        OPEN
    }

    /** Civil dates in the listing's zone. */
    record OnDates(State state, DateRange dates) implements HostBlock {}

    /** From an instant to an instant; closes every stay it overlaps. */
    record AtTimes(State state, TimeRange times) implements HostBlock {}

    State state();
}
