package io.latchkey.bookings.availability;

import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.time.CivilTime;
import io.latchkey.kernel.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A request put to a listing: what the rules look at.
 *
 * @param use from when to when the guest would have the units; null if the calendar of the place skipped that time
 * @param occupied the use with turnaround
 */
record Attempt(
        StayRequest request,
        Calendar calendar,
        ListingRules rules,
        Instant now,
        LocalDate arrival,
        TimeRange use,
        TimeRange occupied) {

    static Attempt of(StayRequest request, Calendar calendar, ListingRules rules, Instant now) {
        LocalDate arrival =
                switch (request.stay()) {
                    case Stay.Nights(var dates) -> dates.start();
                    case Stay.Days(var dates) -> dates.start();
                    case Stay.Hours(var times) -> CivilTime.dateOf(times.start(), rules.zone());
                };
        TimeRange use = OpenHours.use(request.stay(), calendar, rules);
        TimeRange occupied = use == null ? null : rules.turnaround().around(use, rules.zone());
        return new Attempt(request, calendar, rules, now, arrival, use, occupied);
    }
}
