package io.latchkey.engine.availability;

import io.latchkey.kernel.time.CivilClock;
import io.latchkey.kernel.time.Span;
import io.latchkey.kernel.time.TimeRange;
import java.util.Objects;

/**
 * Time to clean and prepare: part of what a stay occupies, never of what is sold or shown. Between two stays lies the
 * first one's {@code after} plus the second one's {@code before}; whoever wants one gap gives it as {@link #after}.
 */
public record Turnaround(Span before, Span after) {

    public static final Turnaround NONE = new Turnaround(Span.ZERO, Span.ZERO);

    public Turnaround {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    public static Turnaround after(Span after) {
        return new Turnaround(Span.ZERO, after);
    }

    /** What is occupied by a use of the unit. External events are widened by this, too, before they are stored. */
    public TimeRange around(TimeRange use, CivilClock clock) {
        return before.isZero() && after.isZero()
                ? use
                : TimeRange.of(before.before(use.start(), clock), after.after(use.end(), clock));
    }
}
