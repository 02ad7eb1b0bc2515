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
import org.jboss.logging.Logger;

/** Makes the calls: outside any database transaction, between the one that claims and the one that stores the answer. */
@ApplicationScoped
public class OperationRunner {

    private static final Logger LOG = Logger.getLogger(OperationRunner.class);

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

    /** Sends the call if it is planned and nobody else sends it; says whether it did. */
    public boolean send(UUID id) {
        return sendFrom(id, OperationState.PLANNED);
    }

    private boolean sendFrom(UUID id, OperationState state) {
        Optional<Operation> claimed = operations.claim(id, state);
        claimed.ifPresent(operation -> {
            CrashPoints.reach("before_send");
            ProviderOutcome outcome = providers.get(operation.provider()).send(operation.call());
            CrashPoints.reach("after_send");
            operations.record(id, outcome);
            CrashPoints.reach("after_answer");
        });
        return claimed.isPresent();
    }

    /** Asks the provider what became of the call, and sends it again, under its id, if it never arrived. */
    public void lookUp(UUID id) {
        Operation operation = operations.lookAgain(id);
        if (operation.state() != OperationState.UNKNOWN && operation.state() != OperationState.WAITING) {
            return;
        }
        operations.countLookUp(id);
        ProviderOutcome outcome = providers.get(operation.provider()).lookUp(id);
        Operation after = operations.record(id, outcome);
        if (outcome instanceof ProviderOutcome.NeverArrived && after.state() == OperationState.UNKNOWN) {
            sendFrom(id, OperationState.UNKNOWN);
        } else if (!after.state().isFinished()) {
            LOG.infof("%s %s is still %s", after.kind(), id, after.state());
        }
    }

    private Optional<Instant> work(UUID id) {
        send(id);
        lookUp(id);
        return operations.nextTurn(id);
    }
}
