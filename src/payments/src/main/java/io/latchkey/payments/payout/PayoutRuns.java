package io.latchkey.payments.payout;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.latchkey.kernel.id.PersonId;
import io.latchkey.payments.ledger.store.LedgerReader;
import io.latchkey.payments.operator.ActionKind;
import io.latchkey.payments.operator.Because;
import io.latchkey.payments.operator.OperatorActions;
import io.latchkey.payments.work.DurableWork;
import io.latchkey.platform.id.Ids;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Once a day, and when an operator asks: everybody we owe something is paid out. */
@ApplicationScoped
public class PayoutRuns {

    private static final Logger LOG = Logger.getLogger(PayoutRuns.class);
    private static final String ON_DEMAND = "payout-run";

    private final LedgerReader ledger;
    private final PayoutService payouts;
    private final OperatorActions actions;
    private final Jobs jobs;
    private final Ids ids;
    private final InstantSource clock;
    private final LocalTime at;

    PayoutRuns(
            LedgerReader ledger,
            PayoutService payouts,
            OperatorActions actions,
            Jobs jobs,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.payouts.at", defaultValue = "02:00") LocalTime at) {
        this.ledger = ledger;
        this.payouts = payouts;
        this.actions = actions;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.at = at;
    }

    @Produces
    @Singleton
    Task<Void> daily() {
        return Tasks.recurring("payouts", Schedules.daily(ZoneOffset.UTC, at)).execute((instance, context) -> runAll());
    }

    @Produces
    @Singleton
    Task<Void> onDemand() {
        return DurableWork.task(ON_DEMAND, clock, id -> {
            runAll();
            return Optional.empty();
        });
    }

    /** A run of its own right after the commit, by an operator. */
    @Transactional(TxType.MANDATORY)
    public UUID request(Because because) {
        UUID run = ids.next();
        actions.write(ActionKind.PAYOUT_RUN, run, because);
        jobs.schedule(DurableWork.instance(ON_DEMAND, run), clock.instant());
        return run;
    }

    private void runAll() {
        for (LedgerReader.AccountBalance owed : ledger.toPayOut()) {
            PersonId host = PersonId.of(owed.account().whose());
            try {
                payouts.run(host, owed.inMinusOut().currency());
            } catch (RuntimeException e) {
                LOG.errorf(e, "The payout of %s waits for the next run", host);
            }
        }
    }
}
