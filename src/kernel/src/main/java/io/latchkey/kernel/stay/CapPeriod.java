package io.latchkey.kernel.stay;

/** A civil period whose beginning stays a host limits; weeks are those of ISO 8601. */
public enum CapPeriod {
    DAY,
    WEEK,
    MONTH
}
