package io.latchkey.payments.ledger.store;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.latchkey.platform.store.Database;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Proves the books every hour. What was found last is kept in a row each, for the metric of every replica. */
@ApplicationScoped
public class InvariantTimers {

    private static final Logger LOG = Logger.getLogger(InvariantTimers.class);

    private final Invariants invariants;
    private final Database database;
    private final InstantSource clock;
    private final Duration every;

    InvariantTimers(
            Invariants invariants,
            Database database,
            InstantSource clock,
            @ConfigProperty(name = "latchkey.invariants.every", defaultValue = "PT1H") Duration every) {
        this.invariants = invariants;
        this.database = database;
        this.clock = clock;
        this.every = every;
    }

    void tell(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("latchkey_invariant_violations", this, InvariantTimers::violations)
                .description("What broke the books' invariants at the last hourly check; anything but 0 is an alarm")
                .register(metrics);
    }

    @Produces
    @Singleton
    Task<Void> hourly() {
        return Tasks.recurring("invariants", FixedDelay.of(every)).execute((instance, context) -> check());
    }

    private void check() {
        Instant now = clock.instant();
        for (Invariants.Finding finding : invariants.check()) {
            database.update(
                    """
                    INSERT INTO invariant_finding (invariant, breaches, checked_at) VALUES (?, ?, ?)
                    ON CONFLICT (invariant) DO UPDATE SET breaches = excluded.breaches, checked_at = excluded.checked_at""",
                    finding.invariant().name(),
                    finding.breaches(),
                    now);
            if (!finding.holds()) {
                LOG.errorf(
                        "%s does not hold (%s): %d, for example %s",
                        finding.invariant(), finding.invariant().rule(), finding.breaches(), finding.examples());
            }
        }
    }

    private double violations() {
        return database.first(row -> row.getLong(1), "SELECT coalesce(sum(breaches), 0) FROM invariant_finding")
                .orElseThrow();
    }
}
