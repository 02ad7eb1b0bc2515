package io.latchkey.bookings.calendar;

import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.StayRequest;
import io.latchkey.kernel.stay.Stay;
import java.time.Instant;
import java.util.List;

/** Whether a stay can be booked. */
public record NewStay(StayRequest request, Instant now) implements Question {

    @Override
    public Stay stay() {
        return request.stay();
    }

    @Override
    public Decision decide(ListingCalendar found) {
        return found.decide(request, now);
    }

    @Override
    public List<Stay> nearest(ListingCalendar found) {
        return found.nearest(request, now);
    }
}
