package io.latchkey.listings.listing.rest;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.listings.listing.Visitor;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who the caller is to a listing. */
@ApplicationScoped
public class Visitors {

    private final Caller caller;

    Visitors(Caller caller) {
        this.caller = caller;
    }

    /** Anybody, signed in or not. */
    public Visitor visitor() {
        return caller.isAnonymous() ? Visitor.NOBODY : new Visitor(Optional.of(caller.host()), caller.isOperator());
    }

    /** The person whose hosting is managed; a service hosts nothing. */
    PersonId host() {
        if (caller.isService()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "A service hosts nothing.");
        }
        return caller.host();
    }

    /** A signed-in person who is about to change a listing. */
    public Visitor manager() {
        return new Visitor(Optional.of(host()), caller.isOperator());
    }
}
