package io.latchkey.payments.payment;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.latchkey.payments.payment.ConfirmationService.Begun;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationReport;
import io.latchkey.payments.provider.OperationRunner;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.OperationState;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A guest pays. First a short transaction writes down what will be asked of the provider, then the provider is called
 * with no transaction open, then a second one stores its answer. Whatever dies in between, a repeated request goes on
 * where the operation stands, and so does the operation's own job.
 */
@ApplicationScoped
public class Confirmations {

    private final ConfirmationService confirmations;
    private final OperationService operations;
    private final OperationRunner runner;

    Confirmations(ConfirmationService confirmations, OperationService operations, OperationRunner runner) {
        this.confirmations = confirmations;
        this.operations = operations;
        this.runner = runner;
    }

    /** How it went. */
    public sealed interface Result {

        /** The answer of an earlier, equal request. */
        record Replayed(int status, byte[] body) implements Result {}

        record Authorized() implements Result {}

        /** The guest has to pass the bank's check. */
        record NeedsGuest() implements Result {}

        record Declined(OperationReport why) implements Result {}

        /** The provider has not answered clearly; it is asked until it does. */
        record Unclear() implements Result {}
    }

    public Result confirm(ConfirmOrder order) {
        return switch (confirmations.begin(order)) {
            case Begun.Answered answered -> new Result.Replayed(answered.status(), answered.body());
            case Begun.Running running -> result(goOn(running));
        };
    }

    private Operation goOn(Begun.Running running) {
        UUID id = running.operationId();
        if (!runner.send(id)) {
            runner.lookUp(id);
        }
        Operation operation = operations.find(id).orElseThrow();
        if (running.repeated() && operation.state() == OperationState.SENT) {
            throw new ProblemException(
                    PlatformProblem.IDEMPOTENCY_IN_PROGRESS, "The first request with this key waits for the provider.");
        }
        return operation;
    }

    private static Result result(Operation operation) {
        return switch (operation.state()) {
            case SUCCEEDED, RETURNED -> new Result.Authorized();
            case DECLINED -> new Result.Declined(operation.report());
            case WAITING -> new Result.NeedsGuest();
            case PLANNED, SENT, UNKNOWN, CONFLICTED -> new Result.Unclear();
        };
    }

    /** Keeps an answer that will not change any more. */
    public void keep(ConfirmOrder order, int status, byte[] body) {
        confirmations.keep(order, status, body);
    }

    @Produces
    @Singleton
    Task<Void> forgetting() {
        return Tasks.recurring("old-confirmations", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 30)))
                .execute((instance, context) -> confirmations.forgetOld());
    }
}
