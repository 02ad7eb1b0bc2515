package io.latchkey.listings.offer;

import io.latchkey.kernel.time.Span;

/**
 * How long before a stay it is booked, and what is kept free around it.
 *
 * @param advanceNotice least time between booking and start
 * @param sameDayUntil until when nights and days of today are booked; {@code null} for until they begin
 * @param bookingWindow how far ahead a stay may start
 * @param turnaroundBefore kept free before a stay; neither sold nor shown
 * @param turnaround kept free after it
 */
public record LeadTimes(
        Span advanceNotice, DayTime sameDayUntil, Span bookingWindow, Span turnaroundBefore, Span turnaround) {

    public static final Span USUAL_BOOKING_WINDOW = Span.ofDays(730);

    public LeadTimes {
        // What an older release stored has none.
        turnaroundBefore = turnaroundBefore == null ? Span.ZERO : turnaroundBefore;
    }
}
