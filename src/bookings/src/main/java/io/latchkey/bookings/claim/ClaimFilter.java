package io.latchkey.bookings.claim;

/**
 * Which claims an operator wants to see.
 *
 * @param state null for any
 * @param kind null for both
 * @param olderThanDays made at least so many days ago
 */
public record ClaimFilter(Stage state, ClaimKind kind, int olderThanDays) {

    /** As {@link ClaimState}, and those that should have been decided by now. */
    public enum Stage {
        OPEN,
        ANSWERED,
        WITH_OPERATOR,
        OVERDUE,
        AGREED,
        DECIDED,
        WITHDRAWN;

        ClaimState state() {
            return this == OVERDUE ? ClaimState.WITH_OPERATOR : ClaimState.valueOf(name());
        }
    }

    boolean isOverdueOnly() {
        return state == Stage.OVERDUE;
    }

    /** Everything that decides the list, so that a cursor belongs to it. */
    String words() {
        return "claims " + state + " " + kind + " " + olderThanDays;
    }
}
