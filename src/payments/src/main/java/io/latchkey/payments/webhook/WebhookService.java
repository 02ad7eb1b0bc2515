package io.latchkey.payments.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.latchkey.payments.PaymentsProblem;
import io.latchkey.payments.dispute.DisputeTimers;
import io.latchkey.payments.provider.LookUpPlan;
import io.latchkey.payments.provider.Operation;
import io.latchkey.payments.provider.OperationRunner;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.PaymentProvider.WebhookHint;
import io.latchkey.payments.provider.Providers;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.crash.CrashPoints;
import io.latchkey.platform.job.Jobs;
import io.latchkey.platform.problem.PlatformProblem;
import io.latchkey.platform.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Takes messages in, and asks the provider for the truth afterwards. */
@ApplicationScoped
public class WebhookService {

    private static final String WORK = "webhook";

    private final Providers providers;
    private final WebhookInbox inbox;
    private final OperationService operations;
    private final OperationRunner runner;
    private final DisputeTimers disputes;
    private final Jobs jobs;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    WebhookService(
            Providers providers,
            WebhookInbox inbox,
            OperationService operations,
            OperationRunner runner,
            DisputeTimers disputes,
            Jobs jobs,
            InstantSource clock,
            MeterRegistry metrics) {
        this.providers = providers;
        this.inbox = inbox;
        this.operations = operations;
        this.runner = runner;
        this.disputes = disputes;
        this.jobs = jobs;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Produces
    @Singleton
    Task<Void> webhookTask() {
        return DurableWork.named(WORK, clock, this::work);
    }

    /**
     * Stores a genuine message; a repeated one changes nothing.
     *
     * @param body exactly as it came
     * @throws ProblemException WEBHOOK_REFUSED, without saying why, unless it is genuine and fresh
     */
    @Transactional
    public void receive(String provider, byte[] body, UnaryOperator<String> header) {
        WebhookHint hint = providers
                .find(provider)
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND, "There is no such provider."))
                .readWebhook(body, header)
                .orElseThrow(() -> {
                    metrics.counter("latchkey_webhooks_refused", "provider", provider)
                            .increment();
                    return new ProblemException(PaymentsProblem.WEBHOOK_REFUSED, "It is not taken.");
                });
        if (inbox.add(provider, hint, body, clock.instant())) {
            jobs.schedule(new TaskInstance<>(WORK, provider + ":" + hint.eventId()), clock.instant());
        }
        CrashPoints.reach("before_webhook_commit");
    }

    /** What a look-up has brought. */
    private enum Heard {
        NEWS,
        NOTHING_OF_OURS,
        /** Nobody else asks again. */
        UNCLEAR
    }

    /**
     * Looks up what the message is about; whatever the message said, the look-up decides. An unclear one is repeated: the
     * provider may tell only once.
     */
    private Optional<Instant> work(String id) {
        int colon = id.indexOf(':');
        String provider = id.substring(0, colon);
        String eventId = id.substring(colon + 1);
        Heard heard =
                inbox.open(provider, eventId).map(hint -> learn(provider, hint)).orElse(Heard.NOTHING_OF_OURS);
        Instant now = clock.instant();
        Optional<Instant> again = heard == Heard.UNCLEAR
                ? inbox.receivedAt(provider, eventId).flatMap(since -> LookUpPlan.next(since, now))
                : Optional.empty();
        if (again.isEmpty()) {
            WebhookState state = heard == Heard.NOTHING_OF_OURS ? WebhookState.IGNORED : WebhookState.DONE;
            inbox.close(provider, eventId, state, now);
        }
        return again;
    }

    private Heard learn(String provider, WebhookHint hint) {
        if (hint.dispute().isPresent()) {
            return disputes.learn(provider, hint.dispute().get()) ? Heard.NEWS : Heard.NOTHING_OF_OURS;
        }
        return hint.operation()
                .filter(candidate -> operations
                        .find(candidate)
                        .map(Operation::provider)
                        .filter(provider::equals)
                        .isPresent())
                .map(operation -> runner.learn(operation) ? Heard.NEWS : Heard.UNCLEAR)
                .orElse(Heard.NOTHING_OF_OURS);
    }
}
