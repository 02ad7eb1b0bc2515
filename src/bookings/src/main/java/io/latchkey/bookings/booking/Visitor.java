package io.latchkey.bookings.booking;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.security.Caller;

/**
 * Who wants to see or to do something.
 *
 * @param host whose hosting they manage: their own, or that of the host an operator acts for
 * @param name what people call them
 */
public record Visitor(PersonId person, PersonId host, boolean operator, String name) {

    public static Visitor of(Caller caller) {
        return new Visitor(caller.id(), caller.host(), caller.isOperator(), caller.name());
    }

    /** Whether they are let in by their office: to decide, or to act for the host. */
    boolean isOperatorOf(Booking booking) {
        return operator
                && !booking.guestId().equals(person)
                && !booking.hostId().equals(person);
    }

    /**
     * Who they are to the booking.
     *
     * @throws io.latchkey.platform.problem.ProblemException NOT_FOUND to strangers
     */
    public Actor actorIn(Booking booking) {
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
