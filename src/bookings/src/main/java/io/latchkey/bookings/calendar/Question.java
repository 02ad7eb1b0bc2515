package io.latchkey.bookings.calendar;

import io.latchkey.bookings.availability.Decision;
import io.latchkey.kernel.stay.Stay;

/** What is asked about one stay; put to as much of a listing's calendar as its answer needs. */
public interface Question {

    Stay stay();

    Decision decide(ListingCalendar found);
}
