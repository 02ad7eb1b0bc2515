package io.latchkey.payments.escrow;

/** Who moves an escrow on. */
public enum EscrowActor {
    PROVIDER,
    BOOKINGS,
    TIMER,
    OPERATOR
}
