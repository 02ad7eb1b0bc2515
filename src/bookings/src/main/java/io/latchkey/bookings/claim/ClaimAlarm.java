package io.latchkey.bookings.claim;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.bookings.booking.Booking;
import io.latchkey.kernel.id.ClaimId;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What happens when a claim's alarm goes off. */
@ApplicationScoped
class ClaimAlarm {

    private final ClaimRepository claims;
    private final ClaimSteps steps;
    private final Agreements bookings;

    ClaimAlarm(ClaimRepository claims, ClaimSteps steps, Agreements bookings) {
        this.claims = claims;
        this.steps = steps;
        this.bookings = bookings;
    }

    @Produces
    @Singleton
    Task<Void> task(ClaimAlarm self) {
        return Tasks.oneTime(ClaimTimers.ALARM)
                .onFailure(Pauses.again())
                .execute((instance, context) ->
                        self.escalateIfOverdue(ClaimId.of(ClaimTimers.claimOf(instance.getId()))));
    }

    @Transactional
    void escalateIfOverdue(ClaimId id) {
        Booking booking = bookings.lock(claims.bookingOf(id));
        steps.catchUp(claims.get(id), booking);
    }
}
