package io.latchkey.payments.dispute;

/** Who bears a dispute of money that is not held any more: a setting of the platform. */
public enum BorneBy {
    /** The host, up to what the booking brought them: what they have been paid out becomes a debt. */
    HOST,
    /** The platform: a loss. */
    PLATFORM
}
