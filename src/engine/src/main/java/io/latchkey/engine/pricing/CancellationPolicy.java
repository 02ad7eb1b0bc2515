package io.latchkey.engine.pricing;

import java.util.List;
import java.util.Objects;

/**
 * The refund curve as data.
 *
 * @param code as the API names it
 * @param beforeStart the first step that applies decides; the last has no condition
 * @param leavingEarly what holds once the stay has begun: of what was not used
 */
public record CancellationPolicy(String code, List<RefundStep> beforeStart, RefundShares leavingEarly) {

    public CancellationPolicy {
        Objects.requireNonNull(code, "code");
        beforeStart = List.copyOf(beforeStart);
        Objects.requireNonNull(leavingEarly, "leavingEarly");
        if (beforeStart.isEmpty() || !beforeStart.getLast().when().isEmpty()) {
            throw new IllegalArgumentException("the last step must always apply");
        }
    }

    RefundShares sharesFor(Cancellation cancellation) {
        if (!cancellation.isBeforeStart()) {
            return leavingEarly;
        }
        return beforeStart.stream()
                .filter(step -> step.applies(cancellation))
                .findFirst()
                .orElseThrow()
                .refund();
    }
}
