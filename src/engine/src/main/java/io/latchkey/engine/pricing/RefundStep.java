package io.latchkey.engine.pricing;

import java.util.List;

/** One step of a policy: what comes back if all conditions hold; a step without any always applies. */
public record RefundStep(List<Condition> when, RefundShares refund) {

    public RefundStep {
        when = List.copyOf(when);
    }

    static RefundStep of(RefundShares refund, Condition... when) {
        return new RefundStep(List.of(when), refund);
    }

    boolean applies(Cancellation cancellation) {
        return when.stream().allMatch(condition -> condition.holds(cancellation));
    }
}
