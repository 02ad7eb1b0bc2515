package io.latchkey.payments.payment;

import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationKind;
import io.latchkey.payments.provider.OperationState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a provider still keeps or holds of a payment though it counts no more. Pure. */
final class Leftovers {

    private static final Set<OperationKind> KEEPING = EnumSet.of(OperationKind.SET_UP, OperationKind.AUTHORIZE);
    private static final Set<OperationKind> ENDING = EnumSet.of(OperationKind.CAPTURE, OperationKind.VOID);

    private Leftovers() {}

    /** Only one thing at a time is captured or voided. */
    static boolean mayBeVoided(List<Operation> calls) {
        return ending(calls).allMatch(call -> call.state().isFinished());
    }

    /**
     * A card that is not the plan's any more, or an authorization that is not the present attempt's: neither captured nor
     * ever asked to be voided, and not run out.
     *
     * @param calls all of the payment
     */
    static Optional<Operation> first(Payment payment, List<Operation> calls, Instant now) {
        return calls.stream()
                .filter(call -> KEEPING.contains(call.kind()) && call.state() == OperationState.SUCCEEDED)
                .filter(call -> !counts(payment, call.id()))
                .filter(call -> lasts(call, now))
                .filter(call ->
                        ending(calls).noneMatch(end -> end.authorization().equals(call.id()) && ends(end)))
                .findFirst();
    }

    private static boolean counts(Payment payment, UUID call) {
        return call.equals(payment.plan().mandateId())
                || call.equals(payment.attempt().authorizationId());
    }

    private static boolean lasts(Operation call, Instant now) {
        Instant captureBefore = call.report().captureBefore();
        return captureBefore == null || now.isBefore(captureBefore);
    }

    /** What was taken is not held any more, be it another amount; a void that was refused is refused again. */
    private static boolean ends(Operation end) {
        return end.kind() == OperationKind.VOID || end.state() != OperationState.DECLINED;
    }

    private static Stream<Operation> ending(List<Operation> calls) {
        return calls.stream().filter(call -> ENDING.contains(call.kind()));
    }
}
