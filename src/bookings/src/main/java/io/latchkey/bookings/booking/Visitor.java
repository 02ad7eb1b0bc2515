package io.latchkey.bookings.booking;

import io.latchkey.kernel.id.PersonId;

/**
 * Who wants to see or to do something.
 *
 * @param host whose hosting they manage: their own, or that of the host an operator acts for
 */
public record Visitor(PersonId person, PersonId host, boolean operator) {

    /**
     * Who they are to the booking.
     *
     * @throws io.latchkey.platform.problem.ProblemException NOT_FOUND to strangers
     */
    Actor actorIn(Booking booking) {
        if (booking.guestId().equals(person)) {
            return Actor.GUEST;
        }
        if (booking.hostId().equals(host)) {
            return Actor.HOST;
        }
        if (operator) {
            return Actor.OPERATOR;
        }
        throw BookingRepository.notFound();
    }
}
