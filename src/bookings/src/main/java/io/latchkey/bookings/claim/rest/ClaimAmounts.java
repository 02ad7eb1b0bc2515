package io.latchkey.bookings.claim.rest;

import io.latchkey.kernel.money.Money;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;

/** What any amount in a request about claims has to fulfil. */
final class ClaimAmounts {

    private ClaimAmounts() {}

    /** @throws ProblemException INVALID_REQUEST unless it is */
    static Money positive(Money amount, String pointer) {
        if (!amount.isPositive()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at(pointer + "/amountMinor", "must be positive");
        }
        return amount;
    }
}
