package io.latchkey.bookings.calendar;

import io.latchkey.engine.availability.Decision;
import io.latchkey.kernel.stay.Stay;
import java.util.List;

/** What is asked about one stay; put to as much of a listing's calendar as its answer needs. */
public interface Question {

    Stay stay();

    Decision decide(ListingCalendar found);

    /** Stays of the same kind that are possible, near the one asked about. */
    List<Stay> nearest(ListingCalendar found);
}
