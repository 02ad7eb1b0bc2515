package io.latchkey.payments.dispute;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.latchkey.payments.provider.DisputeAnswer;
import io.latchkey.payments.provider.OperationService;
import io.latchkey.payments.provider.ProviderDisputes;
import io.latchkey.payments.provider.ProviderList;
import io.latchkey.payments.provider.Providers;
import io.latchkey.payments.work.DurableWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks the provider about disputes and tells it what operators decided, outside any transaction. A dispute is learned
 * from a message, or within the hour from the provider's list if the message was lost.
 */
@ApplicationScoped
public class DisputeTimers {

    private static final Logger LOG = Logger.getLogger(DisputeTimers.class);

    /** How far back the list is read each time: longer than we could be down. */
    private static final Duration LOOK_BACK = Duration.ofDays(30);

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int PAGE = 100;

    private final DisputeService disputes;
    private final OperationService operations;
    private final Providers providers;
    private final InstantSource clock;
    private final Duration every;

    DisputeTimers(
            DisputeService disputes,
            OperationService operations,
            Providers providers,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.disputes.ask-every", defaultValue = "PT1H") Duration every) {
        this.disputes = disputes;
        this.operations = operations;
        this.providers = providers;
        this.clock = clock;
        this.every = every;
    }

    @Produces
    @Singleton
    Task<Void> disputeListTask() {
        return Tasks.recurring("disputes", FixedDelay.of(every)).execute((instance, context) -> {
            Instant now = clock.instant();
            providers.names().stream()
                    .filter(operations::hasCaptured)
                    .forEach(provider -> learnListed(provider, now.minus(LOOK_BACK), now));
        });
    }

    @Produces
    @Singleton
    Task<Void> disputeTask() {
        return DurableWork.task(DisputeService.WATCH, clock, this::watch);
    }

    @Produces
    @Singleton
    Task<Void> disputeWishTask() {
        return DurableWork.task(DisputeService.TELL, clock, this::tell);
    }

    /** Learns all disputes of the provider's list that were opened in a period; false if it has no list now. */
    public boolean learnListed(String provider, Instant from, Instant to) {
        Optional<String> after = Optional.empty();
        do {
            DisputeAnswer answer = port(provider).list(new ProviderList.Question(from, to, after, PAGE));
            if (!(answer instanceof DisputeAnswer.Page page)) {
                LOG.infof("%s has no list of disputes now: %s", provider, answer);
                return false;
            }
            page.disputes().forEach(found -> disputes.learn(provider, found));
            after = page.next();
        } while (after.isPresent());
        return true;
    }

    /** Asks the provider because it has hinted that there is news; says whether it was about something of ours. */
    public boolean learn(String provider, String reference) {
        return port(provider).lookUp(reference) instanceof DisputeAnswer.Known known
                && disputes.learn(provider, known.dispute());
    }

    /** What the provider says about a dispute of ours; nothing follows from it here. */
    public DisputeAnswer ask(UUID id) {
        Dispute dispute = disputes.get(id);
        return port(dispute.provider()).lookUp(dispute.reference());
    }

    private Optional<Instant> watch(UUID id) {
        Dispute dispute = disputes.get(id);
        if (!dispute.state().isOver()) {
            learn(dispute.provider(), dispute.reference());
        }
        return disputes.get(id).state().isOver()
                ? Optional.empty()
                : Optional.of(clock.instant().plus(every));
    }

    /** Each wish is a job of its own, so that none is taken for an earlier one. */
    private Optional<Instant> tell(UUID call) {
        disputes.wishing(call).ifPresent(this::tell);
        return disputes.wishing(call).map(left -> clock.instant().plus(AGAIN));
    }

    private void tell(Dispute dispute) {
        switch (send(dispute, dispute.wish().orElseThrow())) {
            case DisputeAnswer.Known known -> disputes.learn(dispute.provider(), known.dispute());
            case DisputeAnswer.Refused refused -> disputes.refused(dispute.wishId(), refused.message());
            case DisputeAnswer.None none -> disputes.refused(dispute.wishId(), "The provider knows no such dispute.");
            case DisputeAnswer.Unclear unclear ->
                LOG.infof("Dispute %s is told again: %s", dispute.id(), unclear.reason());
            case DisputeAnswer.Page page -> throw new IllegalStateException("a list is no answer to one dispute");
        }
    }

    private DisputeAnswer send(Dispute dispute, DisputeWish wish) {
        ProviderDisputes port = port(dispute.provider());
        return switch (wish) {
            case SEND_EVIDENCE -> port.sendEvidence(dispute.wishId(), dispute.reference(), dispute.evidence());
            case ACCEPT -> port.accept(dispute.wishId(), dispute.reference());
        };
    }

    private ProviderDisputes port(String provider) {
        return providers.get(provider).disputes();
    }
}
