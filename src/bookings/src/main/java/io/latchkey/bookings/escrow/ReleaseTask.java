package io.latchkey.bookings.escrow;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;

/** What happens when the release timer fires: the state is read again before anything moves. */
@ApplicationScoped
class ReleaseTask {

    private final EscrowFacts facts;
    private final EscrowService escrows;
    private final InstantSource clock;

    ReleaseTask(EscrowFacts facts, EscrowService escrows, InstantSource clock) {
        this.facts = facts;
        this.escrows = escrows;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Void> task(ReleaseTask self) {
        return Tasks.oneTime(EscrowTimers.RELEASE)
                .onFailure(Pauses.again())
                .execute((instance, context) -> self.release(BookingId.of(instance.getId())));
    }

    /** The booking is locked first, as by everybody who needs both. */
    @Transactional
    void release(BookingId booking) {
        facts.lock(List.of(booking));
        escrows.releaseIfDue(booking, clock.instant());
    }
}
