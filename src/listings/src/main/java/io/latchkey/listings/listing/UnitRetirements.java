package io.latchkey.listings.listing;

import io.latchkey.kernel.id.BookingId;
import io.latchkey.kernel.id.ListingId;
import io.latchkey.kernel.id.UnitId;
import java.util.List;

/** The port to bookings: it has the last word on whether units can go out of use. */
public interface UnitRetirements {

    /**
     * Keeps the units from being booked ever again, all or none of them. Asking twice is the same as asking once.
     *
     * @return the bookings that are in the way; empty if the units are out of use now
     * @throws io.latchkey.platform.problem.ProblemException UNAVAILABLE if bookings does not answer in time
     */
    List<BookingInTheWay> retire(ListingId calendarGroup, List<UnitId> units);

    /** From when until when the booking has the unit, in the words of bookings. */
    record BookingInTheWay(BookingId bookingId, String from, String to) {}
}
