package io.latchkey.bookings.conflict;

/** Where a case stands; {@link ConflictTransitions} is its life. */
public enum ConflictState {
    /** Somebody has to decide. */
    OPEN,
    /** The booking stands, whatever was arranged. */
    KEPT,
    /** The booking was cancelled by the host, everything went back to its guest. */
    CANCELLED,
    /** The booking ended, or nothing was in its way any more, before anybody decided. */
    ENDED
}
