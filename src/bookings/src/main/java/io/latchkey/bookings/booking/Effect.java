package io.latchkey.bookings.booking;

/** What a step does outside of the booking, in the same transaction. */
public enum Effect {
    /** The units stay held until the new state's deadline. */
    HOLD_UNITS,
    /** The units are the guest's, without a deadline. */
    KEEP_UNITS,
    /** The guest is in the units: nobody else's claim moves the booking any more. */
    MOVE_IN,
    /** The units are free for others at once. */
    FREE_UNITS,
    /** What is left of the stay is free for others as soon as the units are prepared for them. */
    FREE_REST,
    /** What is left of the stay is free for others at once: there is nothing to prepare. */
    FREE_UNUSED,
    CAPTURE_MONEY,
    /** What the policy keeps is still taken, now; nothing if it keeps nothing. */
    CHARGE_OWED,
    /** Authorized money is voided; money that was captured after all goes back whole, as does a deposit. */
    RETURN_MONEY,
    /** The coupon may be used once more. */
    RETURN_COUPON,
    /** The guest gets what the policy gives, the host and the platform the rest. */
    DIVIDE_MONEY,
    /** The guest gets everything back, whatever the policy says. */
    REFUND_ALL,
    /** The guest gets back what was not used, whatever the policy says. */
    REFUND_UNUSED,
    /** From now on the escrow is released by its own timer, 24 h after the start. */
    PLAN_RELEASE,
    /** The security deposit goes back whole, whatever the policy says. */
    RETURN_DEPOSIT,
    /** From now on the security deposit goes back by its own timer, unless a claim is open. */
    PLAN_DEPOSIT
}
