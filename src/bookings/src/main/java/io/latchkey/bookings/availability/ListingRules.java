package io.latchkey.bookings.availability;

import io.latchkey.kernel.stay.Per;
import io.latchkey.kernel.time.Span;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/**
 * What the host asks of a stay. Everything is civil time in the listing's zone; the zones of server and guest never
 * matter.
 *
 * @param checkIn when a night begins on its date
 * @param checkOut when a stay by the night ends on its last date; nights only
 * @param weeklyHours the weekly plan; for nights only its weekdays count
 * @param stepMinutes hours start on this step of the local clock and last a multiple of it
 * @param lengths what the listing is rented by, each with its limits; what is missing is not offered
 * @param advanceNotice how long before a stay it must be booked: {@code P1D} is "not for today", {@code PT24H} is
 *     "not within 24 hours"
 * @param bookingWindow how far ahead a stay may begin, in the same manner
 * @param capacity guests per unit
 */
public record ListingRules(
        ZoneId zone,
        LocalTime checkIn,
        LocalTime checkOut,
        WeeklyHours weeklyHours,
        int stepMinutes,
        Map<Per, LengthLimits> lengths,
        Span advanceNotice,
        Span bookingWindow,
        Turnaround turnaround,
        int capacity) {

    public ListingRules {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(checkIn, "checkIn");
        Objects.requireNonNull(checkOut, "checkOut");
        Objects.requireNonNull(weeklyHours, "weeklyHours");
        lengths = Map.copyOf(lengths);
        Objects.requireNonNull(advanceNotice, "advanceNotice");
        Objects.requireNonNull(bookingWindow, "bookingWindow");
        Objects.requireNonNull(turnaround, "turnaround");
        if (stepMinutes < 1 || capacity < 1) {
            throw new IllegalArgumentException("step and capacity are at least 1");
        }
    }

    public boolean offers(Per per) {
        return lengths.containsKey(per);
    }
}
