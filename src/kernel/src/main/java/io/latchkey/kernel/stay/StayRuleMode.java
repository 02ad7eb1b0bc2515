package io.latchkey.kernel.stay;

/** Which date of a stay says how long it may be. */
public enum StayRuleMode {
    /** The date of arrival. */
    ON_ARRIVAL,
    /** Every date of the stay: the longest minimum and the shortest maximum hold. */
    THROUGH
}
