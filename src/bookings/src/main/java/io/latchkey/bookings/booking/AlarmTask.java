package io.latchkey.bookings.booking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** What happens when an alarm goes off. */
@ApplicationScoped
class AlarmTask {

    private final BookingRepository bookings;
    private final BookingSteps steps;

    AlarmTask(BookingRepository bookings, BookingSteps steps) {
        this.bookings = bookings;
        this.steps = steps;
    }

    @Produces
    @Singleton
    Task<Void> task(AlarmTask self) {
        return Tasks.oneTime(BookingTimers.ALARM)
                .onFailure(Pauses.again())
                .execute((instance, context) -> self.catchUp(BookingId.of(BookingTimers.bookingOf(instance.getId()))));
    }

    @Transactional
    void catchUp(BookingId id) {
        steps.catchUp(bookings.locked(id));
    }
}
