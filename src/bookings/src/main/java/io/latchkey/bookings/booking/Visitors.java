package io.latchkey.bookings.booking;

import io.latchkey.bookings.listing.CoHostRepository;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Who the caller is to bookings. */
@ApplicationScoped
public class Visitors {

    private final Caller caller;
    private final CoHostRepository coHosts;

    Visitors(Caller caller, CoHostRepository coHosts) {
        this.caller = caller;
        this.coHosts = coHosts;
    }

    /** @throws io.latchkey.platform.problem.ProblemException UNAUTHENTICATED if nobody is signed in */
    public Visitor visitor() {
        PersonId host = caller.host();
        return new Visitor(
                caller.id(), host, caller.isOperator(), caller.name(), new CoHosting(() -> coHosts.rightsOf(host)));
    }
}
