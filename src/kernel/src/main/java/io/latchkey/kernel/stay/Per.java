package io.latchkey.kernel.stay;

/** What a stay is counted in and a price is for. The API calls it {@code per}. */
public enum Per {
    /** From check-in time on a date to check-out time on the next. */
    NIGHT,
    /** One whole business day, or the whole civil day where there are no opening hours. */
    DAY,
    /** Sixty real minutes; parts of an hour are counted in the listing's steps. */
    HOUR
}
