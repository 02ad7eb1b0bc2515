package io.latchkey.payments.payment;

import io.latchkey.kernel.id.PersonId;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.latchkey.platform.security.Caller;

/**
 * Who looks at a payment.
 *
 * @param trusted an operator or another service of ours
 */
public record Viewer(PersonId id, boolean trusted) {

    public static Viewer of(Caller caller) {
        return new Viewer(caller.id(), caller.isOperator() || caller.isService());
    }

    /** Lets the guest, the host and the trusted see it; to all others it does not exist. */
    void requireMaySee(Payment payment) {
        if (!trusted && !isGuestOf(payment) && !payment.hostId().equals(id)) {
            throw notFound();
        }
    }

    void requireGuestOf(Payment payment) {
        requireMaySee(payment);
        if (!isGuestOf(payment)) {
            throw new ProblemException(PlatformProblem.FORBIDDEN, "Only the guest pays.");
        }
    }

    /** Lets those who may see it and are not its host. */
    void requireGuestOrTrusted(Payment payment) {
        if (!trusted && !isGuestOf(payment)) {
            throw new ProblemException(
                    PlatformProblem.FORBIDDEN, "The receipt is the guest's; what you earned is in your statements.");
        }
    }

    private boolean isGuestOf(Payment payment) {
        return payment.guestId().equals(id);
    }

    static ProblemException notFound() {
        return new ProblemException(PlatformProblem.NOT_FOUND, "There is no such payment.");
    }
}
