package io.latchkey.bookings.booking;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sets the alarm for the next timed row of the table. Each deadline has an alarm of its own, none is ever moved or
 * taken back: whoever is woken looks at what is.
 */
@ApplicationScoped
class BookingTimers {

    static final TaskDescriptor<Void> ALARM = TaskDescriptor.of("booking-alarm");

    private static final String SEPARATOR = "/";

    private final Jobs jobs;

    BookingTimers(Jobs jobs) {
        this.jobs = jobs;
    }

    void plan(Booking booking) {
        booking.nextDeadline()
                .ifPresent(moment -> jobs.schedule(
                        ALARM.instance(booking.id() + SEPARATOR + moment.toEpochMilli())
                                .build(),
                        moment));
    }

    /** The booking an alarm is for. */
    static String bookingOf(String alarm) {
        return alarm.substring(0, alarm.indexOf(SEPARATOR));
    }
}
