package io.latchkey.listings.offer;

/** What a thing is rented by. */
public enum Per {
    NIGHT,
    DAY,
    HOUR;

    /** The longest stay any rule may allow: two years of nights or days, a month of hours. */
    public int longestStay() {
        return switch (this) {
            case NIGHT, DAY -> 731;
            case HOUR -> 744;
        };
    }

    /** The longest stay when the host says nothing. */
    public int usualLongestStay() {
        return switch (this) {
            case NIGHT, DAY -> 365;
            case HOUR -> 24;
        };
    }
}
