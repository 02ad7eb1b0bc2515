package io.latchkey.payments.reconciliation;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.latchkey.payments.dispute.DisputeTimers;
import io.latchkey.payments.provider.OperationRunner;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.ProviderOutcome;
import io.latchkey.payments.provider.Providers;
import io.latchkey.payments.work.DurableWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the list and compares it, in turns that go on where the last one stopped. Before a difference counts, the
 * provider is asked once more about the very call or dispute: what is only late or lies on the edge of the period is none.
 */
@ApplicationScoped
public class ReconciliationTimers {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PAUSE_IF_UNCLEAR = Duration.ofMinutes(10);

    /** What the provider does not explain for so long is a difference. */
    private static final Duration PATIENCE = Duration.ofHours(4);

    private final ReconciliationService reconciliations;
    private final Sides sides;
    private final Providers providers;
    private final OperationRunner calls;
    private final DisputeTimers disputes;
    private final InstantSource clock;
    private final LocalTime at;
    private final Duration grace;
    private final int pageSize;

    ReconciliationTimers(
            ReconciliationService reconciliations,
            Sides sides,
            Providers providers,
            OperationRunner calls,
            DisputeTimers disputes,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.reconciliation.at", defaultValue = "03:00") LocalTime at,
            @ConfigProperty(name = "latchkey.reconciliation.grace", defaultValue = "PT1H") Duration grace,
            @ConfigProperty(name = "latchkey.reconciliation.page-size", defaultValue = "200") int pageSize) {
        this.reconciliations = reconciliations;
        this.sides = sides;
        this.providers = providers;
        this.calls = calls;
        this.disputes = disputes;
        this.clock = clock;
        this.at = at;
        this.grace = grace;
        this.pageSize = pageSize;
    }

    @Produces
    @Singleton
    Task<Void> daily() {
        return Tasks.recurring("reconciliations", Schedules.daily(ZoneOffset.UTC, at))
                .execute((instance, context) -> reconciliations.startDaily());
    }

    @Produces
    @Singleton
    Task<Void> run() {
        return DurableWork.task(ReconciliationService.WORK, clock, this::work);
    }

    private Optional<Instant> work(UUID id) {
        Reconciliation run = reconciliations.find(id).orElseThrow();
        while (run.state() == ReconciliationState.LISTING) {
            switch (providers.get(run.scope().provider()).list(question(run))) {
                case ProviderList.Page page -> run = reconciliations.list(id, page);
                case ProviderList.Unclear unclear -> {
                    return later(id, unclear.reason(), PAUSE);
                }
                case ProviderList.NotOffered none -> {
                    reconciliations.refuse(id);
                    return Optional.empty();
                }
            }
        }
        if (run.state() == ReconciliationState.COMPARING) {
            Reconciliation.Scope scope = run.scope();
            disputes.learnListed(scope.provider(), scope.from(), scope.to());
            compareListed(run);
            if (!compareUnlisted(run)) {
                return later(id, "the provider does not say clearly what became of a call", PAUSE_IF_UNCLEAR);
            }
            reconciliations.finish(id);
        }
        return Optional.empty();
    }

    private ProviderList.Question question(Reconciliation run) {
        return new ProviderList.Question(run.scope().from(), run.scope().to(), run.listedAfter(), pageSize);
    }

    private Optional<Instant> later(UUID id, String because, Duration pause) {
        reconciliations.delay(id, because);
        return Optional.of(clock.instant().plus(pause));
    }

    private void compareListed(Reconciliation run) {
        String after = "";
        List<Pair> page;
        do {
            page = sides.apart(run, after, pageSize);
            for (Pair pair : page) {
                settle(run, askedFirst(run, pair));
                after = pair.reference();
            }
        } while (page.size() == pageSize);
    }

    /** The provider has done what we are not sure of: so we ask it, and the answer may be the end of the difference. */
    private Pair askedFirst(Reconciliation run, Pair pair) {
        if (!Comparison.asksFirst(pair)) {
            return pair;
        }
        if (pair.call().isFinished()) {
            calls.learn(pair.call().id());
        } else {
            calls.lookUp(pair.call().id());
        }
        return sides.listed(run, pair.reference()).orElseThrow();
    }

    /** Says whether the provider was clear about all of it, or has not been for too long. */
    private boolean compareUnlisted(Reconciliation run) {
        boolean waits = clock.instant().isBefore(run.createdAt().plus(PATIENCE));
        boolean clear = true;
        Optional<Pair> after = Optional.empty();
        List<Pair> page;
        do {
            page = sides.unlisted(run, after, pageSize);
            for (Pair pair : page) {
                switch (asked(pair)) {
                    case ProviderOutcome.Done done -> settle(run, pair.withTheirs(done.amount()));
                    case ProviderOutcome.Refused refused -> settle(run, asItIsNow(run, pair));
                    case ProviderOutcome.NeverArrived never -> settle(run, pair);
                    case ProviderOutcome.NeedsGuest needsGuest -> settle(run, pair);
                    case ProviderOutcome.Unclear unclear -> {
                        if (waits) {
                            clear = false;
                        } else {
                            settle(run, pair);
                        }
                    }
                }
                after = Optional.of(pair);
            }
        } while (page.size() == pageSize);
        return clear;
    }

    private ProviderOutcome asked(Pair pair) {
        return switch (pair.deed()) {
            case CAPTURE, PAYOUT -> calls.ask(pair.call().id());
            case REFUND, REFUND_RETURN -> {
                calls.learn(pair.call().id());
                yield calls.ask(pair.call().id());
            }
            case CHARGEBACK, CHARGEBACK_RETURN ->
                DisputeDeeds.outcome(disputes.ask(pair.call().id()), pair.deed());
        };
    }

    /** A refund that has come back meanwhile has moved nothing. */
    private Pair asItIsNow(Reconciliation run, Pair pair) {
        return sides.called(run.scope().provider(), pair.call().id(), pair.deed())
                .orElse(pair);
    }

    private void settle(Reconciliation run, Pair pair) {
        Comparison.of(pair, grace, clock.instant()).ifPresent(difference -> reconciliations.found(run, difference));
    }
}
