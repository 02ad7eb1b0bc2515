package io.latchkey.payments.reconciliation;

import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.Providers;
import io.latchkey.payments.reconciliation.Reconciliation.Scope;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.job.Jobs;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of a comparison, each in one transaction; the provider is asked between them. */
@ApplicationScoped
public class ReconciliationService {

    static final String WORK = "reconciliation";

    private final ReconciliationRepository runs;
    private final CaseRepository cases;
    private final Sides sides;
    private final Providers providers;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;

    ReconciliationService(
            ReconciliationRepository runs,
            CaseRepository cases,
            Sides sides,
            Providers providers,
            Jobs jobs,
            Ids ids,
            InstantSource clock) {
        this.runs = runs;
        this.cases = cases;
        this.sides = sides;
        this.providers = providers;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts a comparison right after the commit.
     *
     * @param requestedBy the operator's name
     * @throws ProblemException INVALID_REQUEST if there is no such provider or the period has not come yet
     */
    @Transactional
    public Reconciliation request(Scope scope, String requestedBy) {
        if (providers.find(scope.provider()).isEmpty()) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.")
                    .at("/provider", "is no provider of this deployment");
        }
        if (scope.to().isAfter(clock.instant())) {
            throw new ProblemException(PlatformProblem.INVALID_REQUEST, "See errors.").at("/to", "has not come yet");
        }
        return start(scope, requestedBy);
    }

    /**
     * Compares from where the last daily run ended until the last midnight; the first one from the day of the first
     * movement. All providers that ever moved money, whichever takes new payments.
     */
    @Transactional
    public void startDaily() {
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
        providers.names().forEach(provider -> startDaily(provider, midnight));
    }

    private void startDaily(String provider, Instant midnight) {
        Instant from = runs.lastDaily(provider)
                .map(last -> last.scope().to())
                .or(() -> sides.firstMovement(provider).map(first -> first.truncatedTo(ChronoUnit.DAYS)))
                .orElse(midnight);
        if (from.isBefore(midnight)) {
            start(new Scope(provider, from, midnight), null);
        }
    }

    private Reconciliation start(Scope scope, String requestedBy) {
        Reconciliation run = Reconciliation.of(ids.next(), scope, requestedBy, clock.instant());
        runs.persistAndFlush(run);
        jobs.schedule(DurableWork.instance(WORK, run.id()), clock.instant());
        return run;
    }

    @Transactional
    public Optional<Reconciliation> find(UUID id) {
        return runs.findByIdOptional(id);
    }

    /** Newest first. */
    @Transactional
    public List<Reconciliation> before(UUID before, int limit) {
        return runs.before(before, limit);
    }

    /** Stores a page of the list together with its place; a page read twice is stored once. */
    @Transactional
    public Reconciliation list(UUID id, ProviderList.Page page) {
        Reconciliation run = runs.lock(id);
        if (run.state() == ReconciliationState.LISTING) {
            sides.keep(id, page.deeds());
            run.list(page.deeds().size(), page.next());
        }
        return run;
    }

    @Transactional
    public void refuse(UUID id) {
        runs.lock(id).refuse(clock.instant());
    }

    /** It goes on later. */
    @Transactional
    public void delay(UUID id, String because) {
        runs.lock(id).delay(because);
    }

    /** Opens a case for the difference, or finds the one there is. */
    @Transactional
    public void found(Reconciliation run, Difference difference) {
        Instant now = clock.instant();
        cases.of(run.scope().provider(), difference)
                .ifPresentOrElse(
                        known -> known.seen(run, difference, now),
                        () -> cases.persistAndFlush(ReconciliationCase.open(ids.next(), run, difference, now)));
    }

    /** Closes the period's cases that this run has not found any more. */
    @Transactional
    public void finish(UUID id) {
        Reconciliation run = runs.lock(id);
        Instant now = clock.instant();
        List<ReconciliationCase> vanished = cases.unseen(run);
        vanished.forEach(gone -> gone.vanish(run, now));
        run.finish(cases.openOf(run), vanished.size(), now);
        sides.forget(id);
    }
}
