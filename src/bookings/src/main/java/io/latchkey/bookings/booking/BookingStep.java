package io.latchkey.bookings.booking;

import java.util.Locale;

/** What can happen to a booking; the constant in kebab-case is the endpoint's verb and the event's name. */
public enum BookingStep {
    /** The first step, from a quote; every other one is a row of {@link BookingTransitions}. */
    BOOK,
    AUTHORIZE,
    /** Payments does not take the order, so nobody can pay. */
    REFUSE_ORDER,
    ACCEPT,
    DECLINE,
    WITHDRAW,
    EXPIRE,
    CONFIRM,
    REFUSE_CAPTURE,
    CANCEL,
    START,
    /** What both sides agreed to change has been changed. */
    CHANGED,
    CHECK_IN,
    REPORT_NO_SHOW,
    CHECK_OUT,
    END;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For example {@code io.latchkey.booking.check-in}. */
    public String eventType() {
        return "io.latchkey.booking." + word();
    }
}
