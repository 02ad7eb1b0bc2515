package io.latchkey.bookings.conflict;

/** Who moves a case on. */
public enum ConflictActor {
    HOST,
    OPERATOR,
    /** The affected booking itself, by ending. */
    BOOKING
}
