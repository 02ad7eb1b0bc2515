package io.latchkey.bookings.escrow;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.kernel.id.BookingId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What happens when the release timer fires: the state is read again before anything moves. */
@ApplicationScoped
class ReleaseTask {

    @Produces
    @Singleton
    Task<Void> task(EscrowService escrows, InstantSource clock) {
        return Tasks.oneTime(EscrowTimers.RELEASE)
                .execute((instance, context) -> escrows.releaseIfDue(BookingId.of(instance.getId()), clock.instant()));
    }
}
