package io.latchkey.payments.provider;

import com.github.kagkarlsson.scheduler.task.Task;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.crash.CrashPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Makes the calls: outside any database transaction, between the one that claims and the one that stores the answer. */
@ApplicationScoped
public class OperationRunner {

    private final OperationService operations;
    private final Providers providers;

    OperationRunner(OperationService operations, Providers providers) {
        this.operations = operations;
        this.providers = providers;
    }

    @Produces
    @Singleton
    Task<Void> task(InstantSource clock) {
        return DurableWork.task(OperationService.WORK, clock, this::work);
    }

    @Produces
    @Singleton
    Task<Void> askTask(InstantSource clock) {
        return DurableWork.task(OperationService.ASK, clock, id -> {
            if (operations.find(id).orElseThrow().state().isFinished()) {
                learn(id);
            } else {
                lookUp(id);
            }
            return Optional.empty();
        });
    }

    @Produces
    @Singleton
    Task<Void> lateTask(InstantSource clock) {
        return DurableWork.task(OperationService.LATE, clock, id -> lookForLate(id, clock));
    }

    /** Sends the call if it is planned and nobody else sends it; says whether it did. */
    public boolean send(UUID id) {
        return sendFrom(id, OperationState.PLANNED);
    }

    private boolean sendFrom(UUID id, OperationState state) {
        Optional<Operation> claimed = operations.claim(id, state);
        claimed.ifPresent(operation -> {
            CrashPoints.reach("before_send");
            ProviderOutcome outcome = providers.get(operation.provider()).send(operations.asSent(operation));
            CrashPoints.reach("after_send");
            operations.record(id, outcome);
            CrashPoints.reach("after_answer");
        });
        return claimed.isPresent();
    }

    /** Asks the provider what became of an unclear call, and sends it again, under its id, if it never arrived. */
    public void lookUp(UUID id) {
        Operation operation = operations.lookAgain(id);
        if (operation.state() == OperationState.UNKNOWN || operation.state() == OperationState.WAITING) {
            operations.countLookUp(id);
            if (askAndRecord(operation) instanceof ProviderOutcome.NeverArrived) {
                sendFrom(id, OperationState.UNKNOWN);
            }
        }
    }

    /**
     * Asks the provider because it has hinted that there is news. A call that is just being sent may be overtaken by its
     * hint: what the provider says is true then, too.
     *
     * @return false if the answer was unclear and nothing else asks again: whoever heard the hint has to
     */
    public boolean learn(UUID id) {
        Optional<Operation> open = operations
                .find(id)
                .filter(operation -> operation.state() != OperationState.PLANNED)
                .filter(Operation::mayHaveNews);
        return open.isEmpty()
                || !(askAndRecord(open.get()) instanceof ProviderOutcome.Unclear)
                || operations.nextTurn(id).isPresent();
    }

    /** What the provider says became of the call; nothing follows from it here. */
    public ProviderOutcome ask(UUID id) {
        return askAbout(operations.find(id).orElseThrow());
    }

    private ProviderOutcome askAbout(Operation operation) {
        return providers.get(operation.provider()).lookUp(operations.asSent(operation));
    }

    private ProviderOutcome askAndRecord(Operation operation) {
        ProviderOutcome outcome = askAbout(operation);
        boolean news = operation.state() != OperationState.SENT || isClear(outcome);
        if (news) {
            operations.record(operation.id(), outcome);
        }
        return outcome;
    }

    private static boolean isClear(ProviderOutcome outcome) {
        return switch (outcome) {
            case ProviderOutcome.Done done -> true;
            case ProviderOutcome.Refused refused -> true;
            case ProviderOutcome.NeedsGuest needsGuest -> true;
            case ProviderOutcome.Unclear unclear -> false;
            case ProviderOutcome.NeverArrived never -> false;
        };
    }

    private Optional<Instant> work(UUID id) {
        if (!send(id)) {
            lookUp(id);
        }
        return operations.nextTurn(id);
    }

    /** A call that we gave up may only be late: asked as long as another one would be, unless the provider is sure. */
    private Optional<Instant> lookForLate(UUID id, InstantSource clock) {
        Operation operation = operations.find(id).orElseThrow();
        if (!operation.mayAppear() || askAndRecord(operation) instanceof ProviderOutcome.Refused) {
            return Optional.empty();
        }
        return operations
                .find(id)
                .filter(Operation::mayAppear)
                .flatMap(late -> LookUpPlan.next(late.times().finishedAt(), clock.instant()));
    }
}
