package io.latchkey.bookings.calendar;

import io.latchkey.bookings.availability.Availability;
import io.latchkey.bookings.availability.Calendar;
import io.latchkey.bookings.availability.Decision;
import io.latchkey.bookings.availability.ListingRules;
import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.bookings.listing.ListingCopy;
import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.util.List;

/** A listing's copy, its rules and what is taken around the dates it was read for. */
public record ListingCalendar(ListingCopy listing, Calendar calendar, ListingRules rules) {

    public Decision decide(StayRequest request, Instant now) {
        return Availability.decide(request, calendar, rules, now);
    }

    public List<Stay> nearest(StayRequest request, Instant now) {
        return Availability.nearest(request, calendar, rules, now);
    }
}
