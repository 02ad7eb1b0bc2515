package io.latchkey.payments.provider;

/** Which step an answer of the provider is. Pure. */
final class AnswerSteps {

    private AnswerSteps() {}

    static OperationStep of(ProviderOutcome outcome, Operation call) {
        return switch (outcome) {
            case ProviderOutcome.Done done -> done(done, call);
            case ProviderOutcome.Refused refused -> call.mayComeBack() ? OperationStep.RETURN : OperationStep.DECLINE;
            case ProviderOutcome.NeedsGuest needsGuest -> OperationStep.ASK_GUEST;
            case ProviderOutcome.Unclear unclear -> OperationStep.LOSE;
            case ProviderOutcome.NeverArrived never -> OperationStep.LOSE;
        };
    }

    private static OperationStep done(ProviderOutcome.Done done, Operation call) {
        if (call.mayAppear()) {
            return OperationStep.APPEAR;
        }
        return done.amount().equals(call.amount()) ? OperationStep.SUCCEED : OperationStep.CONFLICT;
    }
}
