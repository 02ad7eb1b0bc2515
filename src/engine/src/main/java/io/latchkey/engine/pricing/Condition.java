package io.latchkey.engine.pricing;

import io.latchkey.kernel.time.Span;

/** When a step of a cancellation policy applies. Limits are included: exactly 7 days before is still in time. */
public sealed interface Condition {

    /** Cancelled at least so long before the stay begins, by the listing's calendar and clock. */
    record BeforeStart(Span atLeast) implements Condition {}

    /** Cancelled at most so long after it was booked. */
    record AfterBooking(Span atMost) implements Condition {}

    /** Booked at least so long before the stay begins. */
    record BookedAhead(Span atLeast) implements Condition {}

    /** Booked less than so long before the stay begins. */
    record BookedWithin(Span lessThan) implements Condition {}

    /** A stay of more than so many nights, days or hours, whatever it is counted in. */
    record LongerThan(int length) implements Condition {}

    /** Whether a booking cancelled at this instant fulfils it. */
    default boolean holds(Cancellation cancellation) {
        return switch (this) {
            case BeforeStart(var span) -> !cancellation.at().isAfter(cancellation.beforeStart(span));
            case AfterBooking(var span) -> !cancellation.at().isAfter(cancellation.afterBooking(span));
            case BookedAhead(var span) -> !cancellation.bookedAt().isAfter(cancellation.beforeStart(span));
            case BookedWithin(var span) -> cancellation.bookedAt().isAfter(cancellation.beforeStart(span));
            case LongerThan(var length) -> !cancellation.length().isAtMost(length);
        };
    }
}
