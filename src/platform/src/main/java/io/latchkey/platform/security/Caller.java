package io.latchkey.platform.security;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who sent this request. Only inside a request; jobs and consumers have no caller. */
@RequestScoped
public class Caller {

    /** Names the host an operator acts for, as when a marketplace moves its listings here. */
    public static final String ACT_FOR = "Latchkey-Act-For";

    private final SecurityIdentity identity;
    private final HttpHeaders headers;

    public Caller(SecurityIdentity identity, HttpHeaders headers) {
        this.identity = identity;
        this.headers = headers;
    }

    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    public boolean isOperator() {
        return identity.hasRole(Roles.OPERATOR);
    }

    public boolean isService() {
        return identity.hasRole(Roles.SERVICE);
    }

    /**
     * The token's subject.
     *
     * @throws ProblemException UNAUTHENTICATED if nobody is signed in
     */
    public PersonId id() {
        if (identity.isAnonymous()) {
            throw new ProblemException(PlatformProblem.UNAUTHENTICATED, "Sign in first.");
        }
        String subject = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : identity.getPrincipal().getName();
        return person(subject, PlatformProblem.UNAUTHENTICATED, "The token's subject is not an id of ours.");
    }

    /** What people call the caller: the token's user name, or its subject if it has none. For notes that people read. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    /**
     * The person whose hosting is managed: the caller, or the host an operator acts for.
     *
     * @throws ProblemException FORBIDDEN if anybody else names a host to act for
     */
    public PersonId host() {
        String actFor = headers.getHeaderString(ACT_FOR);
        if (actFor == null) {
            return id();
        }
        if (!isOperator()) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "Only an operator may act for a host.");
        }
        return person(actFor, PlatformProblem.INVALID_REQUEST, ACT_FOR + " must be the id of a person.");
    }

    private static PersonId person(String text, PlatformProblem otherwise, String detail) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException | NullPointerException notAnId) {
            throw new ProblemException(otherwise, detail);
        }
    }
}
