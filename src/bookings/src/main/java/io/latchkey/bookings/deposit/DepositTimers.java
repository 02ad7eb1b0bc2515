package io.latchkey.bookings.deposit;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Plans what a deposit does by itself. No alarm is ever taken back: whoever is woken looks at what is. */
@ApplicationScoped
class DepositTimers {

    static final TaskDescriptor<Void> RETURN = TaskDescriptor.of("deposit-return");

    private static final String SEPARATOR = "/";

    private final Jobs jobs;

    DepositTimers(Jobs jobs) {
        this.jobs = jobs;
    }

    void returnAt(BookingId booking, Instant moment) {
        jobs.schedule(
                RETURN.instance(booking + SEPARATOR + moment.toEpochMilli()).build(), moment);
    }

    /** The booking an alarm is for. */
    static BookingId bookingOf(String alarm) {
        return BookingId.of(alarm.substring(0, alarm.indexOf(SEPARATOR)));
    }
}
