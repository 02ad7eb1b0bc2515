package io.latchkey.bookings.booking;

/** The moments at which a booking moves by itself; {@link Booking#at} knows the instant of each. */
public enum Deadline {
    HOLD_EXPIRES("15 min unpaid"),
    ANSWER_DUE("24 h unanswered, at latest at the start; 1 h where that has passed"),
    MONEY_DUE("check-in time, where a kept card was to be charged before it"),
    STARTS("check-in time"),
    ENDS("check-out time");

    private final String words;

    Deadline(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
