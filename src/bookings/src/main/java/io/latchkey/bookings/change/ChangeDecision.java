package io.latchkey.bookings.change;

import io.latchkey.bookings.booking.Booking;
import io.latchkey.bookings.booking.BookingState;
import io.latchkey.bookings.calendar.ListingCalendar;
import io.latchkey.bookings.calendar.Question;
import io.latchkey.engine.availability.Availability;
import io.latchkey.engine.availability.Calendar;
import io.latchkey.engine.availability.ChangeRequest;
import io.latchkey.engine.availability.Decision;
import io.latchkey.engine.availability.ListingRules;
import io.latchkey.engine.availability.StayRequest;
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

    /** Both sides agree on a change: it does not matter whether the listing takes new bookings. */
    @Override
    public Decision decide(ListingCalendar found) {
        if (!canKeepItsUnits(found)) {
            return decide(asWished(), found);
        }
        Decision staying = decide(inItsUnits(), found);
        return staying.isAvailable() || !maySwitch() ? staying : decide(asWished(), found);
    }

    @Override
    public List<Stay> nearest(ListingCalendar found) {
        boolean stays = canKeepItsUnits(found) && !maySwitch();
        return Availability.nearest(stays ? inItsUnits() : asWished(), others(found), rules(found), now);
    }

    private boolean canKeepItsUnits(ListingCalendar found) {
        return found.listing().unitUse() == UnitUse.ANY
                && wished.units() == booking.unitIds().size()
                && found.listing().unitIds().containsAll(booking.unitIds());
    }

    private boolean maySwitch() {
        return !hasBegun() && wished.chosen().isEmpty();
    }

    private boolean hasBegun() {
        return booking.state() == BookingState.IN_PROGRESS;
    }

    private ChangeRequest asWished() {
        return new ChangeRequest(wished, booking.offer().request(), hasBegun());
    }

    private ChangeRequest inItsUnits() {
        return new ChangeRequest(inItsUnits(wished), inItsUnits(booking.offer().request()), hasBegun());
    }

    private StayRequest inItsUnits(StayRequest request) {
        return request.units() == booking.unitIds().size()
                ? new StayRequest(request.stay(), request.guests(), request.units(), booking.unitIds())
                : request;
    }

    private Decision decide(ChangeRequest change, ListingCalendar found) {
        return Availability.decideChange(change, others(found), rules(found), now);
    }

    /** In the zone that the booking was made in: its dates and prices are those of that calendar. */
    private ListingRules rules(ListingCalendar found) {
        return found.rules().in(booking.offer().timeZone());
    }

    private Calendar others(ListingCalendar found) {
        return found.calendar().without(booking.id());
    }
}
