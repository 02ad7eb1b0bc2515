package io.latchkey.payments.provider;

import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.provider.Operation.Purpose;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.job.Jobs;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes down calls and what became of them, each step in one transaction; the calls themselves are made elsewhere. */
@ApplicationScoped
public class OperationService {

    static final String WORK = "provider-operation";
    static final String ASK = "provider-operation-ask";
    static final String LATE = "provider-operation-late";

    private final OperationRepository operations;
    private final Instance<OperationListener> listeners;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Duration answerWithin;

    OperationService(
            OperationRepository operations,
            @Any Instance<OperationListener> listeners,
            Jobs jobs,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.payments.answer-within", defaultValue = "PT15S") Duration answerWithin) {
        this.operations = operations;
        this.listeners = listeners;
        this.jobs = jobs;
        this.clock = clock;
        this.answerWithin = answerWithin;
    }

    /** Writes the call down; a job sends it right after the commit. */
    @Transactional(TxType.MANDATORY)
    public void plan(Purpose purpose, ProviderCall call) {
        write(purpose, call, clock.instant());
    }

    /** Writes the call down for a caller who sends it after the commit; the job sends it if the caller dies. */
    @Transactional(TxType.MANDATORY)
    public void planToSendMyself(Purpose purpose, ProviderCall call) {
        write(purpose, call, clock.instant().plus(answerWithin));
    }

    private void write(Purpose purpose, ProviderCall call, Instant workAt) {
        operations.persistAndFlush(Operation.planned(purpose, call, clock.instant()));
        jobs.schedule(DurableWork.instance(WORK, call.id()), workAt);
    }

    /**
     * Marks the call as sent, if it is still in the given state. Who gets it sends it. A call that may not leave any
     * more is given up.
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Operation> claim(UUID id, OperationState from) {
        Operation operation = lock(id);
        Instant now = clock.instant();
        if (operation.state() != from) {
            return Optional.empty();
        }
        if (operation.maySend(now)) {
            operation.send(now);
            return Optional.of(operation);
        }
        if (operation.mayWithdraw(now)) {
            operation.withdraw(OperationReport.notSentInTime().code(), now);
            tell(operation);
            if (operation.mayAppear()) {
                LookUpPlan.next(now, now).ifPresent(at -> jobs.schedule(DurableWork.instance(LATE, id), at));
            }
        }
        return Optional.empty();
    }

    /** The call as it left, together with the authorization or mandate it is about. */
    @Transactional
    public SentCall asSent(Operation operation) {
        SentCall about = operation.basis() == null
                ? null
                : operations
                        .findByIdOptional(operation.basis())
                        .map(this::asSent)
                        .orElse(null);
        return operation.sent(about);
    }

    /** Stores what the provider said, and what follows from it, at once. */
    @Transactional(TxType.REQUIRES_NEW)
    public Operation record(UUID id, ProviderOutcome outcome) {
        Operation operation = lock(id);
        if (operation.take(outcome, clock.instant())) {
            tell(operation);
        }
        return operation;
    }

    /**
     * Stores what an operator found out about a call that the provider has not explained for 72 hours; everything
     * follows as if the provider had answered.
     *
     * @throws ProblemException NOT_FOUND, ILLEGAL_TRANSITION while the provider can still answer or has answered, or
     *     INVALID_REQUEST if the end of a hold is missing
     */
    @Transactional(TxType.MANDATORY)
    public Operation declare(UUID id, Declaration declaration) {
        if (operations.about(id).isEmpty()) {
            throw new ProblemException(PlatformProblem.NOT_FOUND, "There is no such call.");
        }
        Operation operation = lock(id);
        Instant now = clock.instant();
        if (!operation.mayDeclare(now)) {
            throw new ProblemException(
                            PaymentsProblem.ILLEGAL_TRANSITION,
                            "Only a call that has been UNKNOWN for 72 hours is declared; ask the provider again instead.")
                    .with("state", operation.state().name());
        }
        operation.take(declaration.outcomeOf(operation), now);
        tell(operation);
        return operation;
    }

    /** Whether the provider did something else than a call for this cause asked for: then it is not asked again. */
    @Transactional
    public boolean hasConflict(UUID subject, UUID cause) {
        return operations.hasConflict(subject, cause);
    }

    /** The capture by which the provider took something else than it was asked to. */
    @Transactional
    public Optional<Operation> conflictedCapture(UUID subject, UUID authorization) {
        return operations.conflictedCapture(subject, authorization);
    }

    /** A call without an answer for too long has none. */
    @Transactional(TxType.REQUIRES_NEW)
    public Operation lookAgain(UUID id) {
        Operation operation = lock(id);
        Instant now = clock.instant();
        if (operation.isOverdue(answerWithin, now) && operation.take(new ProviderOutcome.Unclear("no answer"), now)) {
            tell(operation);
        }
        return operation;
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void countLookUp(UUID id) {
        lock(id).lookedUp();
    }

    /** The next moment to look after the call; nothing when it is finished or an operator's turn. */
    @Transactional
    public Optional<Instant> nextTurn(UUID id) {
        return operations.findByIdOptional(id).flatMap(found -> found.nextTurn(answerWithin, clock.instant()));
    }

    /** Gives up a call that waits for the guest, because what it was for is over. Subject locked by the caller. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(UUID id, String because) {
        Operation operation = operations.lock(id);
        if (operation != null && operation.state() == OperationState.WAITING) {
            operation.withdraw(because, clock.instant());
        }
    }

    /** Keeps an unclear call from being sent again. Subject locked by the caller. */
    @Transactional(TxType.MANDATORY)
    public void unwanted(UUID id) {
        operations.lock(id).unwanted(clock.instant());
    }

    /**
     * Has the provider asked right after the commit what became of a call; nothing happens to a finished one.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional(TxType.MANDATORY)
    public Operation askSoon(UUID id) {
        Operation operation = operations
                .findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such call."));
        if (operation.mayHaveNews()) {
            jobs.schedule(DurableWork.instance(ASK, id), clock.instant());
        }
        return operation;
    }

    /** Whether the provider has ever taken money for us. */
    @Transactional
    public boolean hasCaptured(String provider) {
        return operations.hasCaptured(provider);
    }

    @Transactional
    public Optional<Operation> find(UUID id) {
        return operations.findByIdOptional(id);
    }

    @Transactional
    public Optional<Operation> unfinished(UUID subject, Set<OperationKind> kinds) {
        return operations.unfinished(subject, kinds);
    }

    @Transactional
    public List<Operation> ofSubject(UUID subject) {
        return operations.ofSubject(subject);
    }

    /** In the order of their ids, after the given one. */
    @Transactional
    public List<Operation> inStates(Set<OperationState> states, UUID after, int limit) {
        return operations.inStates(states, after, limit);
    }

    private Operation lock(UUID id) {
        OperationRepository.About about =
                operations.about(id).orElseThrow(() -> new IllegalArgumentException("no such call: " + id));
        listener(about.kind()).lock(about.subjectId());
        return operations.lock(id);
    }

    private void tell(Operation operation) {
        listener(operation.kind()).onChange(operation);
    }

    private OperationListener listener(OperationKind kind) {
        return listeners.stream()
                .filter(candidate -> candidate.kinds().contains(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody cares for " + kind));
    }
}
