package io.latchkey.bookings.change;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.kernel.id.ChangeId;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** What happens when a change's alarm goes off. */
@ApplicationScoped
class ChangeAlarm {

    private final ChangeRepository changes;
    private final ChangeSteps steps;
    private final Agreements bookings;
    private final InstantSource clock;

    ChangeAlarm(ChangeRepository changes, ChangeSteps steps, Agreements bookings, InstantSource clock) {
        this.changes = changes;
        this.steps = steps;
        this.bookings = bookings;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Void> task(ChangeAlarm self) {
        return Tasks.oneTime(ChangeTimers.ALARM)
                .onFailure(Pauses.again())
                .execute((instance, context) ->
                        self.expireIfOverdue(ChangeId.of(ChangeTimers.changeOf(instance.getId()))));
    }

    @Transactional
    void expireIfOverdue(ChangeId id) {
        bookings.lock(changes.bookingOf(id));
        Change change = changes.get(id);
        if (change.state().isOpen() && change.isOverdue(clock.instant())) {
            steps.end(change, ChangeStep.EXPIRE);
        }
    }
}
