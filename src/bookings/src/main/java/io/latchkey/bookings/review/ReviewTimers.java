package io.latchkey.bookings.review;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;

/** Sets the alarm for the moment at which a review need not wait any more; whoever is woken looks at what is. */
@ApplicationScoped
class ReviewTimers {

    /** Its instances are called by the booking's id. */
    static final TaskDescriptor<Void> ALARM = TaskDescriptor.of("review-alarm");

    private final Jobs jobs;

    ReviewTimers(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Both reviews of a booking wait for the same moment: one alarm is enough. */
    void plan(Review review) {
        jobs.schedule(ALARM.instance(review.bookingId().toString()).build(), review.windowEndsAt());
    }
}
