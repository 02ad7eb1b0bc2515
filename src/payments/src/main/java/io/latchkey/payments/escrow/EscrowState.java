package io.latchkey.payments.escrow;

/** Where a booking's money is. */
public enum EscrowState {
    /** Nothing is promised or held. */
    NONE,
    /** The guest's bank has promised the money. */
    AUTHORIZED,
    /** The money is here and belongs to nobody yet. */
    HELD,
    /** All of it went to the host, the fees and the taxes. */
    RELEASED,
    /** A part went back to the guest, the rest was released. */
    PARTLY_REFUNDED,
    /** All of it went back to the guest. */
    REFUNDED,
    /** The guest's bank has taken all that was held: a lost dispute. */
    CHARGED_BACK,
    /** The promise was given back before any money moved. */
    VOIDED,
    /** A problem was found: nothing is released until it is settled. */
    FROZEN
}
