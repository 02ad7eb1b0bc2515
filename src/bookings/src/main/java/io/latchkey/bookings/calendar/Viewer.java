package io.latchkey.bookings.calendar;

import io.latchkey.engine.listing.ListingCopy;
import io.latchkey.kernel.hosting.HostRight;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Caller;

/**
 * Who looks at a listing's calendar.
 *
 * @param host whose hosting they manage: their own, or that of the host an operator acts for; null for nobody
 */
public record Viewer(PersonId host, boolean operator) {

    private static final Viewer ANYBODY = new Viewer(null, false);

    /** Anybody, signed in or not; a service hosts nothing. */
    public static Viewer of(Caller caller) {
        return caller.isAnonymous() || caller.isService() ? ANYBODY : new Viewer(caller.host(), caller.isOperator());
    }

    /** @throws ProblemException NOT_FOUND if the listing is not public and not theirs */
    void requireSight(ListingCopy listing) {
        if (!listing.state().isPublic() && !manages(listing)) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is no such listing.");
        }
    }

    /** Whether they see what could be booked; who manages the calendar does in every state, as if it were published. */
    boolean seesBookable(ListingCopy listing) {
        return listing.isBookable() || manages(listing);
    }

    private boolean manages(ListingCopy listing) {
        return operator || (host != null && listing.lets(host, HostRight.CALENDAR));
    }
}
