package io.latchkey.bookings.deposit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What happens when a deposit's alarm goes off: the state is read again before anything moves. */
@ApplicationScoped
class DepositTasks {

    @Produces
    @Singleton
    Task<Void> returning(DepositWork deposits) {
        return Tasks.oneTime(DepositTimers.RETURN)
                .onFailure(Pauses.again())
                .execute((instance, context) -> deposits.returnIfDue(DepositTimers.bookingOf(instance.getId())));
    }
}
