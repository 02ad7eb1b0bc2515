package io.latchkey.bookings.review;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.latchkey.bookings.booking.Agreements;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.job.Pauses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Shows the review that waited in vain for another one. */
@ApplicationScoped
class ReviewAlarm {

    private final Agreements bookings;
    private final ReviewCurtain curtain;

    ReviewAlarm(Agreements bookings, ReviewCurtain curtain) {
        this.bookings = bookings;
        this.curtain = curtain;
    }

    @Produces
    @Singleton
    Task<Void> task(ReviewAlarm self) {
        return Tasks.oneTime(ReviewTimers.ALARM)
                .onFailure(Pauses.again())
                .execute((instance, context) -> self.showIfDue(BookingId.of(instance.getId())));
    }

    @Transactional
    void showIfDue(BookingId id) {
        bookings.lock(id);
        curtain.riseIfDue(id);
    }
}
