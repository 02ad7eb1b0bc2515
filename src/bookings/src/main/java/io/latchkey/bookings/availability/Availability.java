package io.latchkey.bookings.availability;

import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.util.List;

/**
 * The one function that answers calendar, slots, search, quote, hold and change.
 *
 * <pre>{@code
 * Calendar calendar = Calendar.of(unitIds, occupancies, hostBlocks);
 * switch (Availability.decide(new StayRequest(Stay.nights(from, to), 2, 1), calendar, rules, now)) {
 *     case Available(var units, var use, var occupied) -> ... // store `occupied` for each unit
 *     case Unavailable(var refusals) -> ...                   // reasons; and Availability.nearest(...)
 * }
 * }</pre>
 *
 * A booking that changes is decided about with {@code calendar.without(bookingId)}.
 */
public final class Availability {

    private Availability() {}

    /** Whether the stay can be booked now, and which units it takes; or every reason why not. */
    public static Decision decide(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        return Rules.decide(Attempt.of(request, calendar, rules, now));
    }

    /**
     * The nearest bookable stays of the same length for the same party, one before and one after the one asked for, in
     * that order; fewer where there is none within half a year (hours: two weeks), none where no other time helps.
     */
    public static List<Stay> nearest(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        return NearestStays.to(request, calendar, rules, now);
    }
}
