package io.latchkey.bookings.change;

import io.latchkey.bookings.availability.Availability;
import io.latchkey.bookings.availability.Calendar;
import io.latchkey.bookings.availability.Decision;
import io.latchkey.bookings.availability.StayRequest;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.NotAvailable;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.kernel.stay.Stay;
import io.latchkey.kernel.stay.UnitUse;
import java.time.Instant;
import java.util.List;

/**
 * Whether a booking can become what is wished: decided on the calendar as if it had never been made, so that it never
 * stands in its own way (R22). The guest keeps the units where that is possible; who is there already never moves.
 */
record ChangeDecision(Booking booking, StayRequest wished, Instant now) implements Question {

    @Override
    public Stay stay() {
        return wished.stay();
    }

    @Override
    public Decision decide(ListingCalendar found) {
        if (!found.listing().isBookable()) {
            throw NotAvailable.because(List.of(NotAvailable.NOT_PUBLISHED), List.of());
        }
        if (!canKeepItsUnits(found)) {
            return decide(wished, found);
        }
        Decision staying = decide(inTheSameUnits(), found);
        boolean maySwitch =
                booking.state() != BookingState.IN_PROGRESS && wished.chosen().isEmpty();
        return staying.isAvailable() || !maySwitch ? staying : decide(wished, found);
    }

    private boolean canKeepItsUnits(ListingCalendar found) {
        return found.listing().unitUse() == UnitUse.ANY
                && wished.units() == booking.unitIds().size();
    }

    private StayRequest inTheSameUnits() {
        return new StayRequest(wished.stay(), wished.guests(), wished.units(), booking.unitIds());
    }

    private Decision decide(StayRequest request, ListingCalendar found) {
        Calendar others = found.calendar().without(booking.id());
        return Availability.decideChange(request, booking.offer().request(), others, found.rules(), now);
    }
}
