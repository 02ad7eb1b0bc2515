package io.latchkey.payments.payout;

/** Where a payout stands. */
public enum PayoutState {
    /** There is money, but no payout account that takes it; the reason is visible. */
    WAITING,
    /** The provider was asked to send it; while it is under review nothing else leaves for this host and currency. */
    IN_TRANSIT,
    /** The host's bank has it, or what the provider really paid of it. */
    PAID,
    /** It came back: the money is payable again, and the next run makes a new payout. */
    FAILED
}
