package io.latchkey.bookings.booking;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.kernel.id.BookingId;
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
                .execute((instance, context) -> self.catchUp(BookingId.of(BookingTimers.bookingOf(instance.getId()))));
    }

    /** Takes every step that is due by now, in order: after a long sleep that may be more than one. */
    @Transactional
    void catchUp(BookingId id) {
        Booking booking = bookings.locked(id);
        while (BookingTransitions.timed(booking.state())
                .filter(row -> steps.tryTo(booking, row.step(), Actor.TIMER))
                .isPresent()) {
            // one more may be due
        }
    }
}
