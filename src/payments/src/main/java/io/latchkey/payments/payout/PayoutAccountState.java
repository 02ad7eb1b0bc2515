package io.latchkey.payments.payout;

/** Whether payouts can go to an account. */
public enum PayoutAccountState {
    READY,
    /** The bank refused a payout; nothing is sent until the host names another account or the same one again. */
    REFUSED
}
