package io.latchkey.bookings.booking;

import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;

/**
 * Who wants to see or to do something.
 *
 * @param host whose hosting they manage: their own, or that of the host an operator acts for
 * @param name what people call them
 * @param coHosting what they may do for other hosts
 */
public record Visitor(PersonId person, PersonId host, boolean operator, String name, CoHosting coHosting) {

    /** Whether they are let in by their office: to decide, or to act for the host. */
    boolean isOperatorOf(Booking booking) {
        return operator
                && !booking.guestId().equals(person)
                && !booking.hostId().equals(person);
    }

    /**
     * Who they are to the booking; a co-host with the right BOOKINGS is its host.
     *
     * @throws ProblemException NOT_FOUND to strangers
     */
    public Actor actorIn(Booking booking) {
        return actorIn(booking, HostRight.BOOKINGS);
    }

    /**
     * Who they are to the booking, where a co-host needs this right to be its host. Who is its guest is its guest,
     * whatever else they are.
     *
     * @throws ProblemException NOT_FOUND to strangers, FORBIDDEN to a co-host who sees the booking and may do no more
     */
    public Actor actorIn(Booking booking, HostRight right) {
        if (booking.guestId().equals(person)) {
            return Actor.GUEST;
        }
        if (booking.hostId().equals(host)) {
            return Actor.HOST;
        }
        if (operator) {
            return Actor.OPERATOR;
        }
        if (!coHosting.has(HostRight.BOOKINGS, booking.listingId())) {
            throw BookingRepository.notFound();
        }
        if (!coHosting.has(right, booking.listingId())) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN, "The host has not let you do this; it takes the right " + right + ".");
        }
        return Actor.HOST;
    }
}
