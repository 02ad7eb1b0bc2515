package io.latchkey.bookings.change;

/** Who takes a step with a change. */
public enum ChangeActor {
    /** The guest or the host, whoever proposed it. */
    PROPOSER,
    OTHER_SIDE,
    /** Whoever proposed it: the one who has to pay what it costs more. */
    GUEST,
    /** The payments service, by an event of its feed. */
    PAYMENTS,
    /** The clock. */
    TIMER,
    /** The booking itself, by ending. */
    BOOKING
}
