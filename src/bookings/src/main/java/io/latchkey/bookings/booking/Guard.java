package io.latchkey.bookings.booking;

/** What must be true of a booking beside its state, for a row of the table to apply; {@link Booking#holds} decides. */
public enum Guard {
    NONE(""),
    AGREED("instant, or accepted before"),
    HOST_HAS_TO_AGREE("on request"),
    REFUSED_FOR_THE_FIRST_TIME("the first time"),
    REFUSED_BEFORE("the second time"),
    ON_ARRIVAL_DAY("from the day of arrival on"),
    NOT_CHECKED_IN_YET("once"),
    NOBODY_CAME_FOR_25_MINUTES("25 min after the start, or a later confirmation, nobody checked in");

    private final String words;

    Guard(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
