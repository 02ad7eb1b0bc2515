package io.latchkey.payments.payout;

/** Where a payout stands. */
public enum PayoutState {
    /** There is money, but no payout account that takes it; the reason is visible. */
    WAITING,
    /** The provider was asked to send it. */
    IN_TRANSIT,
    PAID,
    /** It came back: the money is payable again, and the next run makes a new payout. */
    FAILED
}
