package io.latchkey.bookings.escrow;

/** Where a booking's money is, as payments told last; {@link EscrowTransitions} is its life. */
public enum EscrowState {
    NONE,
    /** The guest's card is kept; it is charged near the start, for the money could not be held until then. */
    SCHEDULED,
    /** Promised by the guest's bank, not moved. */
    AUTHORIZED,
    /** In escrow: neither the guest's nor the host's. */
    HELD,
    /** A problem was reported: nothing moves until it is settled. */
    FROZEN,
    VOIDED,
    RELEASED,
    PARTLY_REFUNDED,
    REFUNDED,
    /** The guest's bank has taken back what was held: there is nothing to divide any more. */
    CHARGED_BACK;

    public boolean isFinal() {
        return switch (this) {
            case NONE, SCHEDULED, AUTHORIZED, VOIDED, HELD, FROZEN, RELEASED, PARTLY_REFUNDED -> false;
            case REFUNDED, CHARGED_BACK -> true;
        };
    }
}
