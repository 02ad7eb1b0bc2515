package io.latchkey.engine.availability;

import io.latchkey.kernel.time.Span;
import java.time.LocalTime;
import java.util.Objects;

/**
 * How long before it begins a stay is booked.
 *
 * @param notice at least: {@code P1D} is "not for today", {@code PT24H} is "not within 24 hours"
 * @param window at most, in the same manner
 * @param sameDayUntil nights and days for today may be booked until this local time, even when they have begun;
 *     {@link LocalTime#MIDNIGHT} is 24:00, null is until they begin
 */
public record LeadTime(Span notice, Span window, LocalTime sameDayUntil) {

    public LeadTime {
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(window, "window");
    }
}
