package io.latchkey.payments.reconciliation;

import io.latchkey.kernel.money.Money;
import io.latchkey.payments.provider.DeedKind;
import io.latchkey.payments.provider.OperationState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Says whether both sides agree about a deed. Pure. */
final class Comparison {

    private Comparison() {}

    /**
     * @param grace how long a call may be unclear before the provider's list counts against our books
     */
    static Optional<Difference> of(Pair pair, Duration grace, Instant now) {
        if (wasNeverSent(pair)) {
            return Optional.empty();
        }
        if (pair.theirs() == null) {
            return pair.ours() == null ? Optional.empty() : apart(DifferenceKind.MISSING_THERE, pair, pair.ours());
        }
        if (pair.theirs().equals(pair.ours())) {
            return isInConflict(pair)
                    ? apart(DifferenceKind.AMOUNT_APART, pair, pair.call().asked())
                    : Optional.empty();
        }
        if (pair.ours() != null) {
            return apart(DifferenceKind.AMOUNT_APART, pair, pair.ours());
        }
        return isStillUnclear(pair, grace, now) ? Optional.empty() : apart(DifferenceKind.MISSING_HERE, pair, null);
    }

    /** Whether the provider has to be asked about the call before its list counts against our books. */
    static boolean asksFirst(Pair pair) {
        return pair.theirs() != null && pair.call() != null && (!pair.call().isFinished() || mayHaveComeBack(pair));
    }

    /** What came back of a refund that our books take for done: they do not know yet. */
    private static boolean mayHaveComeBack(Pair pair) {
        return pair.deed() == DeedKind.REFUND_RETURN && pair.call().state() == OperationState.SUCCEEDED;
    }

    /** A refund that failed at once comes back, too, and has moved nothing in our books. */
    private static boolean wasNeverSent(Pair pair) {
        return pair.deed() == DeedKind.REFUND_RETURN
                && pair.call() != null
                && pair.call().state() == OperationState.DECLINED;
    }

    private static boolean isStillUnclear(Pair pair, Duration grace, Instant now) {
        return pair.call() != null
                && !pair.call().isFinished()
                && now.isBefore(pair.call().plannedAt().plus(grace));
    }

    private static boolean isInConflict(Pair pair) {
        return pair.call() != null && pair.call().inConflict();
    }

    private static Optional<Difference> apart(DifferenceKind kind, Pair pair, Money here) {
        UUID operation = pair.call() == null ? null : pair.call().id();
        return Optional.of(
                new Difference(kind, pair.reference(), pair.deed(), operation, pair.theirs(), here, pair.at()));
    }
}
