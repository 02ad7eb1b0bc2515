package io.latchkey.bookings.claim;

/**
 * Which claims an operator wants to see.
 *
 * @param state null for any
 * @param kind null for both
 * @param olderThanDays made at least so many days ago
 * @param overdue only those that should be decided by now
 */
public record ClaimFilter(ClaimState state, ClaimKind kind, int olderThanDays, boolean overdue) {

    /** Everything that decides the list, so that a cursor belongs to it. */
    String words() {
        return "claims " + state + " " + kind + " " + olderThanDays + " " + overdue;
    }
}
