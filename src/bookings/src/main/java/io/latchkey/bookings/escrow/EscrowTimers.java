package io.latchkey.bookings.escrow;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.latchkey.kernel.id.BookingId;
import io.latchkey.platform.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Plans the escrow's one timer: the release. */
@ApplicationScoped
class EscrowTimers {

    static final TaskDescriptor<Void> RELEASE = TaskDescriptor.of("escrow-release");

    private final Jobs jobs;

    EscrowTimers(Jobs jobs) {
        this.jobs = jobs;
    }

    void releaseAt(BookingId booking, Instant at) {
        jobs.schedule(RELEASE.instance(booking.toString()).build(), at);
    }
}
