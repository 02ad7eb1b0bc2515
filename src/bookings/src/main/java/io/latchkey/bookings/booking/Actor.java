package io.latchkey.bookings.booking;

/** Who takes a step. */
public enum Actor {
    GUEST,
    HOST,
    OPERATOR,
    /** The payments service, by an event of its feed. */
    PAYMENTS,
    /** The clock: the row has a {@link Deadline}. */
    TIMER
}
