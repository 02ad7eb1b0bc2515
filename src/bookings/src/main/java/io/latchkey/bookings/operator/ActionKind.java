package io.latchkey.bookings.operator;

/** What an operator can do with somebody else's booking, as operator or for its host. */
public enum ActionKind {
    /** Cancelled it; about the booking. */
    CANCEL("/reason"),
    /** Gave the guest something back; about the booking. */
    REFUND("/reason"),
    /** Let both bookings of a conflict stand; about the conflict. */
    KEEP_IN_CONFLICT("/note"),
    /** Cancelled a booking because of a conflict; about the conflict. */
    CANCEL_IN_CONFLICT("/note");

    private final String pointer;

    ActionKind(String pointer) {
        this.pointer = pointer;
    }

    /** Where the request says why. */
    public String pointer() {
        return pointer;
    }
}
