package io.latchkey.payments.provider;

import io.latchkey.payments.operator.Because;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import java.time.Instant;

/**
 * What an operator found out about a call.
 *
 * @param captureBefore for an authorization that succeeded: until when the provider captures it; else {@code null}
 */
public record Declaration(Outcome outcome, Instant captureBefore, Because because) {

    /** What became of the call. */
    public enum Outcome {
        /** The provider did it, for exactly the amount it was asked for. */
        SUCCEEDED,
        /** It did not, and never will. */
        DECLINED
    }

    /** As the provider would have said it. */
    ProviderOutcome outcomeOf(Operation operation) {
        return switch (outcome) {
            case SUCCEEDED -> {
                if (operation.kind() == OperationKind.AUTHORIZE && captureBefore == null) {
                    throw new ProblemException(
                                    PlatformProblem.INVALID_REQUEST, "Until when does the provider capture it?")
                            .at("/captureBefore", "must be given for an authorization");
                }
                yield new ProviderOutcome.Done(operation.amount(), captureBefore);
            }
            case DECLINED -> new ProviderOutcome.Refused("not_done", "The provider did not do it.");
        };
    }
}
